import type { Officer, Post } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { loadAgencies } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { endHeldPost, findOfficer, insertPost, lockOfficer } from '../store/officers.ts'
import { refusalOfPosts, type PostRefusal } from './refusal-of-posts.ts'

export type ChangePostRefusal =
  | PostRefusal
  | { readonly refusal: 'unknownOfficer' | 'alreadyHeld' | 'notHeld' }
  /** Nobody ends their own post: the last who may give posts would shut the door behind them. */
  | { readonly refusal: 'ownPost' }

/** Gives an officer one more post, held from now on. */
export const addPost = (
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  post: Post,
  by: Officer,
): Promise<Result<null, ChangePostRefusal>> =>
  transact(db, async (tx) => {
    const refusal = refusalOfPosts(await loadAgencies(tx), [post], by)
    if (refusal !== null) return refuse(refusal)
    await lockOfficer(tx, officer)
    const card = await findOfficer(tx, officer, now)
    if (card === null) return refuse({ refusal: 'unknownOfficer' })
    if (card.officer.posts.some((held) => isSame(held, post))) return refuse({ refusal: 'alreadyHeld' })
    await insertPost(tx, officer, post, now)
    await record('officer.postAdded', { tx, now, officer, post, by })
    return accept(null)
  })

/** Ends a post now; what the officer did from it stays theirs. */
export const endPost = (
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  post: Post,
  by: Officer,
): Promise<Result<null, ChangePostRefusal>> =>
  transact(db, async (tx) => {
    const refusal = refusalOfPosts(await loadAgencies(tx), [post], by)
    if (refusal !== null) return refuse(refusal)
    if (officer === by.id) return refuse({ refusal: 'ownPost' })
    await lockOfficer(tx, officer)
    if (!(await endHeldPost(tx, officer, post, now))) return refuse({ refusal: 'notHeld' })
    await record('officer.postEnded', { tx, now, officer, post, by })
    return accept(null)
  })

const isSame = (a: Post, b: Post): boolean => a.role === b.role && a.agency === b.agency

const record = (
  event: 'officer.postAdded' | 'officer.postEnded',
  {
    tx,
    now,
    officer,
    post,
    by,
  }: { tx: Parameters<typeof recordAudit>[0]; now: Temporal.Instant; officer: OfficerId; post: Post; by: Officer },
): Promise<void> =>
  recordAudit(tx, { at: now, actor: by, event, subject: officer, detail: { role: post.role, agency: post.agency } })
