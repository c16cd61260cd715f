import type { PersonId } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity } from '../domain/identity.ts'
import { openIdentity, writeIdentity } from '../store/identities.ts'
import { tidyIdentity, type IdentityRefusal } from './save-identity.ts'

/** What an identity becomes; nothing is written before `save`. */
export type CompletedIdentity = {
  readonly identity: Identity
  readonly save: (at: Temporal.Instant) => void
}

/**
 * A reporter adds to the own identity: what they gave before stays where they give nothing now. No person sees it, so
 * no look is written. Refusals: `phoneInvalid`, `emailInvalid`.
 */
export async function completeIdentity(
  tx: Tx,
  vault: Vault,
  reporter: PersonId,
  typed: Partial<Identity>,
): Promise<Result<CompletedIdentity, IdentityRefusal>> {
  const added = tidyIdentity(typed)
  if (!added.ok) return added
  const before = await openIdentity(tx, vault, reporter)
  const { name, phone, email, address } = added.value
  const identity: Identity = {
    name: name ?? before?.name ?? null,
    phone: phone ?? before?.phone ?? null,
    email: email ?? before?.email ?? null,
    address: address ?? before?.address ?? null,
    representative: before?.representative ?? null,
  }
  const isNew = Object.values(added.value).some((value) => value !== null)
  return accept({
    identity,
    save: (at) => {
      if (isNew) writeIdentity(tx, vault, reporter, identity, at)
    },
  })
}
