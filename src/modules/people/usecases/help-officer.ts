import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { forgetFactors, signOutEverywhere } from './forget-factors.ts'
import { withinReach, type ReachRefusal } from './within-reach.ts'

export type HelpRefusal = ReachRefusal

/** Signs an officer out everywhere, as when a phone was stolen; answers how many sessions ended. */
export const endSessionsOf = (db: Db, now: Temporal.Instant, officer: OfficerId, by: Officer) =>
  withinReach(db, now, officer, by, async (tx) => {
    const sessionsEnded = await signOutEverywhere(tx, officer, now)
    const detail = { sessionsEnded }
    await recordAudit(tx, { at: now, actor: by, event: 'officer.signedOut', subject: officer, detail })
    return sessionsEnded
  })

/**
 * Forgets what proves an officer beside the password, who has lost all of it, and signs them out everywhere. The password
 * stays: whoever asks must be known to `by`, and sets up a new second factor at the next sign-in where a post needs one.
 */
export const resetFactorsOf = (db: Db, now: Temporal.Instant, officer: OfficerId, by: Officer) =>
  withinReach(db, now, officer, by, async (tx) => {
    await forgetFactors(tx, officer, now)
    const sessionsEnded = await signOutEverywhere(tx, officer, now)
    const detail = { sessionsEnded }
    await recordAudit(tx, { at: now, actor: by, event: 'officer.factorsReset', subject: officer, detail })
    return sessionsEnded
  })
