import type { Officer, Post } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { loadAgencies } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { endDeputising } from '../store/leaves.ts'
import { endHeldPost, findOfficer, insertPost, lockOfficer, ownPosts } from '../store/officers.ts'
import { refusalOfPosts, type PostRefusal } from './refusal-of-posts.ts'

export type ChangePostRefusal =
  | PostRefusal
  | { readonly refusal: 'unknownOfficer' | 'alreadyHeld' | 'notHeld' }
  /** Nobody ends their own post: the last who may give posts would shut the door behind them. */
  | { readonly refusal: 'ownPost' }

/** A post of an officer that somebody changes now. */
type Change = {
  readonly tx: Tx
  readonly now: Temporal.Instant
  readonly officer: OfficerId
  readonly post: Post
  readonly by: Officer
}

/** Gives an officer one more post, held from now on. */
export const addPost = changePost('officer.postAdded', async ({ tx, now, officer, post }) => {
  await lockOfficer(tx, officer)
  const card = await findOfficer(tx, officer, now)
  if (card === null) return { refusal: 'unknownOfficer' }
  if (ownPosts(card.officer).some((held) => isSame(held, post))) return { refusal: 'alreadyHeld' }
  await insertPost(tx, officer, post, now)
  return null
})

/** Ends a post now; what the officer did from it stays theirs, and they stand in for nobody where they no longer are. */
export const endPost = changePost('officer.postEnded', async ({ tx, now, officer, post, by }) => {
  if (officer === by.id) return { refusal: 'ownPost' }
  await lockOfficer(tx, officer)
  if (!(await endHeldPost(tx, officer, post, now))) return { refusal: 'notHeld' }
  const card = await findOfficer(tx, officer, now)
  const isStillThere = card !== null && ownPosts(card.officer).some(({ agency }) => agency === post.agency)
  if (!isStillThere) await endDeputising(tx, officer, post.agency, now)
  return null
})

const isSame = (a: Post, b: Post): boolean => a.role === b.role && a.agency === b.agency

/** A change of posts by whoever may give such a post, audited where `change` refuses nothing. */
function changePost(
  event: 'officer.postAdded' | 'officer.postEnded',
  change: (asked: Change) => Promise<ChangePostRefusal | null>,
) {
  return (
    db: Db,
    now: Temporal.Instant,
    officer: OfficerId,
    post: Post,
    by: Officer,
  ): Promise<Result<null, ChangePostRefusal>> =>
    transact(db, async (tx) => {
      const refusal =
        refusalOfPosts(await loadAgencies(tx), [post], by) ?? (await change({ tx, now, officer, post, by }))
      if (refusal !== null) return refuse(refusal)
      const detail = { role: post.role, agency: post.agency }
      await recordAudit(tx, { at: now, actor: by, event, subject: officer, detail })
      return accept(null)
    })
}
