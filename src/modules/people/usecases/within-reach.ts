import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { findOfficer, lockOfficer, ownPosts, type OfficerCard } from '../store/officers.ts'

/** `notPermitted`: some post of theirs is out of reach, so that a neighbour decides nothing about somebody's account. */
export type ReachRefusal = { readonly refusal: 'unknownOfficer' | 'ownPost' | 'notPermitted' }

/** Works on the locked account of an officer all of whose own duties are in reach of `by`; nobody's own. */
export async function withinReach<T>(
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  by: Officer,
  work: (tx: Tx, card: OfficerCard) => Promise<T>,
): Promise<Result<T, ReachRefusal>> {
  if (officer === by.id) return refuse({ refusal: 'ownPost' })
  const tree = treeOf(await loadAgencies(db))
  return transact(db, async (tx) => {
    await lockOfficer(tx, officer)
    const card = await findOfficer(tx, officer, now)
    if (card === null) return refuse({ refusal: 'unknownOfficer' })
    if (!ownPosts(card.officer).every(({ agency }) => may(by, 'people.manage', tree, agency)))
      return refuse({ refusal: 'notPermitted' })
    return accept(await work(tx, card))
  })
}
