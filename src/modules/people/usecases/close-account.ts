import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { revokeEveryToken } from '../store/api-tokens.ts'
import { endInvitation } from '../store/invitations.ts'
import { endDeputising } from '../store/leaves.ts'
import { closeOfficer, endHeldPost, ownPosts } from '../store/officers.ts'
import { forgetFactors, signOutEverywhere } from './forget-factors.ts'
import { withinReach, type ReachRefusal } from './within-reach.ts'

export type CloseRefusal = ReachRefusal

/**
 * Somebody leaves, or will not come after all: posts, sessions, keys, whatever else they sign in by and an open
 * invitation end at once. What they did stays theirs; the same address can be invited again.
 */
export const closeAccount = (
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  by: Officer,
): Promise<Result<null, CloseRefusal>> =>
  withinReach(db, now, officer, by, async (tx, card) => {
    for (const post of ownPosts(card.officer)) await endHeldPost(tx, officer, post, now)
    await endDeputising(tx, officer, null, now)
    await endInvitation(tx, officer)
    await signOutEverywhere(tx, officer, now)
    await revokeEveryToken(tx, officer, now)
    // Else whoever is invited to the same address again would find the door of somebody before them still open.
    await forgetFactors(tx, officer, now)
    await closeOfficer(tx, officer)
    await recordAudit(tx, { at: now, actor: by, event: 'officer.closed', subject: officer, detail: {} })
    return null
  })
