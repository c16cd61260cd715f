import type { PersonId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity } from '../domain/identity.ts'
import { insertReporter, writeIdentity } from '../store/identities.ts'
import { normaliseEmail, normalisePhone } from './contact.ts'

export type IdentityRefusal = { readonly refusal: 'phoneInvalid' } | { readonly refusal: 'emailInvalid' }

/** An identity as typed → as it is kept: trimmed, phone in E.164, e-mail in lower case, nothing for empty. */
export function tidyIdentity(typed: Partial<Identity>): Result<Identity, IdentityRefusal> {
  const [name, address] = [typed.name?.trim() || null, typed.address?.trim() || null]
  const phone = typed.phone?.trim() ? normalisePhone(typed.phone) : null
  if (typed.phone?.trim() && phone === null) return refuse({ refusal: 'phoneInvalid' })
  const email = typed.email?.trim() ? normaliseEmail(typed.email) : null
  if (typed.email?.trim() && email === null) return refuse({ refusal: 'emailInvalid' })
  return accept({ name, phone, email, address, representative: typed.representative ?? null })
}

/**
 * A new reporter under a new id, with the language they are written to in and a tidied identity, sealed; nothing is
 * sealed where nothing was given.
 */
export function saveIdentity(
  tx: Tx,
  vault: Vault,
  {
    reporter,
    identity,
    language,
  }: { readonly reporter: PersonId; readonly identity: Identity; readonly language: Language },
  at: Temporal.Instant,
): void {
  insertReporter(tx, reporter, language, at)
  if (Object.values(identity).some((value) => value !== null)) writeIdentity(tx, vault, reporter, identity, at)
}
