import type { Officer } from '../../../kernel/actor.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { forgetDevices } from '../store/known-devices.ts'
import { revokeSessions } from '../store/sessions.ts'

/** Ends a session of the officer's own; false where there is no such session any more. */
export const endSession = (db: Db, now: Temporal.Instant, officer: Officer, session: string): Promise<boolean> =>
  transact(db, async (tx) => {
    const ended = await revokeSessions(tx, officer.id, { only: session }, now)
    if (ended === 0) return false
    await recordAudit(tx, { at: now, actor: officer, event: 'session.ended', subject: officer.id, detail: {} })
    return true
  })

/** Ends every session of the officer's own but this one, and makes every other browser a stranger; answers how many ended. */
export const endOtherSessions = (
  db: Db,
  now: Temporal.Instant,
  officer: Officer,
  session: string,
  device: string | null,
): Promise<number> =>
  transact(db, async (tx) => {
    const sessionsEnded = await revokeSessions(tx, officer.id, { allBut: session }, now)
    await forgetDevices(tx, officer.id, device === null ? null : hashToken(device))
    const detail = { sessionsEnded }
    await recordAudit(tx, { at: now, actor: officer, event: 'session.othersEnded', subject: officer.id, detail })
    return sessionsEnded
  })
