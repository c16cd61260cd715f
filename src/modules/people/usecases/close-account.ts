import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { revokeEveryToken } from '../store/api-tokens.ts'
import { endInvitation } from '../store/invitations.ts'
import { endDeputising } from '../store/leaves.ts'
import { closeOfficer, endHeldPost, findOfficer, lockOfficer, ownPosts } from '../store/officers.ts'
import { forgetFactors, signOutEverywhere } from './forget-factors.ts'

/** `notPermitted`: some post of theirs is out of reach, so that a neighbour cannot throw somebody out. */
export type CloseRefusal = { readonly refusal: 'unknownOfficer' | 'ownPost' | 'notPermitted' }

/**
 * Somebody leaves, or will not come after all: posts, sessions, keys, whatever else they sign in by and an open
 * invitation end at once. What they did
 * stays theirs; the same address can be invited again.
 */
export async function closeAccount(
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  by: Officer,
): Promise<Result<null, CloseRefusal>> {
  if (officer === by.id) return refuse({ refusal: 'ownPost' })
  const tree = treeOf(await loadAgencies(db))
  return transact(db, async (tx) => {
    await lockOfficer(tx, officer)
    const card = await findOfficer(tx, officer, now)
    if (card === null) return refuse({ refusal: 'unknownOfficer' })
    const posts = ownPosts(card.officer)
    if (!posts.every(({ agency }) => may(by, 'people.manage', tree, agency))) return refuse({ refusal: 'notPermitted' })
    for (const post of posts) await endHeldPost(tx, officer, post, now)
    await endDeputising(tx, officer, null, now)
    await endInvitation(tx, officer)
    await signOutEverywhere(tx, officer, now)
    await revokeEveryToken(tx, officer, now)
    // Else whoever is invited to the same address again would find the door of somebody before them still open.
    await forgetFactors(tx, officer, now)
    await closeOfficer(tx, officer)
    await recordAudit(tx, { at: now, actor: by, event: 'officer.closed', subject: officer, detail: {} })
    return accept(null)
  })
}
