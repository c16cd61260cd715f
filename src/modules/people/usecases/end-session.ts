import type { Officer } from '../../../kernel/actor.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { revokeSessions } from '../store/sessions.ts'

/** Ends a session of the officer's own; false where there is no such session any more. */
export const endSession = (db: Db, now: Temporal.Instant, officer: Officer, session: string): Promise<boolean> =>
  transact(db, async (tx) => {
    const ended = await revokeSessions(tx, officer.id, { only: session }, now)
    if (ended === 0) return false
    await recordAudit(tx, { at: now, actor: officer, event: 'session.ended', subject: officer.id, detail: {} })
    return true
  })
