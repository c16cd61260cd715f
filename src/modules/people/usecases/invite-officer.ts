import type { Officer, Post } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { invitationLasts } from '../domain/invitation.ts'
import { invitationOf, saveInvitation } from '../store/invitations.ts'
import { findOfficer, insertOfficers, insertPost, lockOfficer, ownPosts, reopenAccount } from '../store/officers.ts'
import { normaliseEmail } from './contact.ts'
import { refusalOfPosts, type PostRefusal } from './refusal-of-posts.ts'

/** Somebody who may now choose a password. The token is shown or sent once and stored nowhere. */
export type Invited = {
  readonly officer: OfficerId
  readonly email: string
  readonly name: string
  readonly token: string
  readonly expiresAt: Temporal.Instant
}

export type InviteRefusal = { readonly refusal: 'emailInvalid' | 'emailTaken' | 'nameMissing' } | PostRefusal

/**
 * Opens an account that its owner takes over by an invitation, with one post held from now on. An account that was
 * closed is opened again.
 */
export async function inviteOfficer(
  db: Db,
  now: Temporal.Instant,
  { email, name, post }: { readonly email: string; readonly name: string; readonly post: Post },
  by: Officer,
): Promise<Result<Invited, InviteRefusal>> {
  const address = normaliseEmail(email)
  if (address === null) return refuse({ refusal: 'emailInvalid' })
  if (name.trim() === '') return refuse({ refusal: 'nameMissing' })
  const refusal = refusalOfPosts(await loadAgencies(db), [post], by)
  if (refusal !== null) return refuse(refusal)
  return transact(db, async (tx) => {
    const person = { email: address, name: name.trim() }
    const id = await openAccount(tx, person, now)
    if (id === null) return refuse({ refusal: 'emailTaken' })
    await insertPost(tx, id, post, now)
    return accept(await invite(tx, now, { officer: id, ...person }, by))
  })
}

/**
 * Invites once more whoever has not come yet; the earlier invitation opens nothing any longer. Refusals: `unknownOfficer`,
 * `notInvited`, `notPermitted` where a duty of theirs is out of reach.
 */
export async function inviteAgain(
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  by: Officer,
): Promise<Result<Invited, { readonly refusal: 'unknownOfficer' | 'notInvited' | 'notPermitted' }>> {
  const tree = treeOf(await loadAgencies(db))
  return transact(db, async (tx) => {
    await lockOfficer(tx, officer)
    const card = await findOfficer(tx, officer, now)
    if (card === null) return refuse({ refusal: 'unknownOfficer' })
    if ((await invitationOf(tx, officer)) === undefined) return refuse({ refusal: 'notInvited' })
    // The invitation opens all of the account, so whoever sees it must be allowed to give every duty in it.
    if (!ownPosts(card.officer).every(({ agency }) => may(by, 'people.manage', tree, agency)))
      return refuse({ refusal: 'notPermitted' })
    return accept(await invite(tx, now, { officer, email: card.email, name: card.name }, by))
  })
}

/** A new account without a password, or one that was closed; null where somebody uses the address. */
async function openAccount(
  tx: Tx,
  { email, name }: { readonly email: string; readonly name: string },
  at: Temporal.Instant,
): Promise<OfficerId | null> {
  const id = newId() as OfficerId
  const inserted = await insertOfficers(tx, [{ id, email, name, passwordHash: null, posts: [] }], at)
  return inserted.has(id) ? id : reopenAccount(tx, email, name)
}

async function invite(
  tx: Tx,
  now: Temporal.Instant,
  person: Pick<Invited, 'officer' | 'email' | 'name'>,
  by: Officer,
): Promise<Invited> {
  const [token, expiresAt] = [newToken(), now.add(invitationLasts)]
  const { officer } = person
  await saveInvitation(tx, { officer, invitedAt: now, expiresAt }, { tokenHash: hashToken(token), by: by.id })
  await recordAudit(tx, { at: now, actor: by, event: 'officer.invited', subject: officer, detail: {} })
  return { ...person, token, expiresAt }
}
