import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { ContactRoutes, Identity } from '../domain/identity.ts'
import { insertFormerContact, openIdentity } from '../store/identities.ts'
import { completeIdentity } from './complete-identity.ts'
import type { IdentityRefusal } from './save-identity.ts'

export type ChangedContact = {
  readonly identity: Identity
  /** Which of them is another one now. */
  readonly routes: readonly (keyof ContactRoutes)[]
  /** Is there an earlier contact, which must be told? */
  readonly replaces: boolean
  /** Writes the new contact, and keeps the one that is told under the event (seq) that tells of the change. */
  readonly save: (at: Temporal.Instant, eventSeq: number) => Promise<void>
}
export type ContactRefusal = IdentityRefusal | { readonly refusal: 'contactUnchanged' }

/**
 * A reporter gives another e-mail address or phone number, or a first one; what stays empty stays as it was. No person
 * sees it, so no look is written. Refusals: `phoneInvalid`, `emailInvalid`, `contactUnchanged`.
 */
export async function changeContact(
  tx: Tx,
  vault: Vault,
  reporter: PersonId,
  typed: Partial<ContactRoutes>,
): Promise<Result<ChangedContact, ContactRefusal>> {
  const before = await openIdentity(tx, vault, reporter)
  const completed = await completeIdentity(tx, vault, reporter, typed)
  if (!completed.ok) return completed
  const { identity, save } = completed.value
  const isNew = (route: keyof ContactRoutes): boolean => identity[route] !== (before?.[route] ?? null)
  if (!isNew('phone') && !isNew('email')) return refuse({ refusal: 'contactUnchanged' })
  const stood: ContactRoutes = { phone: before?.phone ?? null, email: before?.email ?? null }
  const left: ContactRoutes = {
    phone: isNew('phone') ? stood.phone : null,
    email: isNew('email') ? stood.email : null,
  }
  // Where none is left the one that stays hears of what came beside it: news may go there alone from now on.
  const told = hasAny(left) ? left : stood
  const replaces = hasAny(told)
  return accept({
    identity,
    routes: (['email', 'phone'] as const).filter(isNew),
    replaces,
    async save(at, eventSeq) {
      save(at)
      if (replaces) await insertFormerContact(tx, vault, { reporter, eventSeq, left: told, at })
    },
  })
}

const hasAny = ({ phone, email }: ContactRoutes): boolean => phone !== null || email !== null
