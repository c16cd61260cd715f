import type { Actor, Post } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { hashPassword } from '../../../platform/password.ts'
import { loadAgencies } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { checkPassword, type PasswordRefusal } from '../domain/password-rule.ts'
import { insertOfficers } from '../store/officers.ts'
import { normaliseEmail } from './contact.ts'
import { refusalOfPosts, type PostRefusal } from './refusal-of-posts.ts'

export type OfficerToCreate = {
  readonly email: string
  readonly name: string
  readonly password: string
  readonly posts: readonly Post[]
}

export type OfficerRefusal =
  | PasswordRefusal
  | { readonly refusal: 'emailInvalid' }
  | { readonly refusal: 'emailTaken' }
  | { readonly refusal: 'nameMissing' }
  | PostRefusal

/**
 * Opens an account with its posts, held from now on. `by` is the officer who does it, within their reach of
 * `people.manage`; or null where it is done on the machine itself, by whoever runs the program.
 */
export async function createOfficer(
  db: Db,
  now: Temporal.Instant,
  { email, name, password, posts }: OfficerToCreate,
  by: Actor | null,
): Promise<Result<OfficerId, OfficerRefusal>> {
  const address = normaliseEmail(email)
  if (address === null) return refuse({ refusal: 'emailInvalid' })
  if (name.trim() === '') return refuse({ refusal: 'nameMissing' })
  const checked = checkPassword(password, address)
  if (!checked.ok) return checked
  const refusal = refusalOfPosts(await loadAgencies(db), posts, by)
  if (refusal !== null) return refuse(refusal)
  const officer = { id: newId() as OfficerId, email: address, name: name.trim(), posts }
  const passwordHash = await hashPassword(checked.value)
  return transact(db, async (tx) => {
    const created = await insertOfficers(tx, [{ ...officer, passwordHash }], now)
    if (!created.has(officer.id)) return refuse({ refusal: 'emailTaken' })
    const held = posts.map(({ role, agency }) => `${role}@${agency}`).join(', ')
    const detail = { posts: held, isOnMachine: by === null }
    const actor = by ?? { kind: 'anyone' }
    await recordAudit(tx, { at: now, actor, event: 'officer.created', subject: officer.id, detail })
    return accept(officer.id)
  })
}
