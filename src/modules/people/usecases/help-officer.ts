import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { findOfficer, lockOfficer, ownPosts } from '../store/officers.ts'
import { forgetFactors, signOutEverywhere } from './forget-factors.ts'

export type HelpRefusal = { readonly refusal: 'unknownOfficer' | 'notPermitted' | 'ownPost' }

/** Signs an officer out everywhere, as when a phone was stolen; answers how many sessions ended. */
export const endSessionsOf = (db: Db, now: Temporal.Instant, officer: OfficerId, by: Officer) =>
  help(db, now, officer, by, async (tx) => {
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
  help(db, now, officer, by, async (tx) => {
    await forgetFactors(tx, officer, now)
    const sessionsEnded = await signOutEverywhere(tx, officer, now)
    const detail = { sessionsEnded }
    await recordAudit(tx, { at: now, actor: by, event: 'officer.factorsReset', subject: officer, detail })
    return sessionsEnded
  })

/** Only of an account all of whose duties are in reach, as with its end; nobody's own. */
async function help(
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  by: Officer,
  work: (tx: Tx) => Promise<number>,
): Promise<Result<number, HelpRefusal>> {
  if (officer === by.id) return refuse({ refusal: 'ownPost' })
  const tree = treeOf(await loadAgencies(db))
  return transact(db, async (tx) => {
    await lockOfficer(tx, officer)
    const card = await findOfficer(tx, officer, now)
    if (card === null) return refuse({ refusal: 'unknownOfficer' })
    if (!ownPosts(card.officer).every(({ agency }) => may(by, 'people.manage', tree, agency)))
      return refuse({ refusal: 'notPermitted' })
    return accept(await work(tx))
  })
}
