import type { PersonId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity } from '../domain/identity.ts'
import { correctableFields, insertCorrected, type CorrectableField } from '../store/corrected.ts'
import { openIdentity, writeIdentity } from '../store/identities.ts'

const nothing: Identity = { name: null, phone: null, email: null, address: null, representative: null }

/**
 * A reporter's name or address is put right; what stood there before stays, sealed, with the moment of the change, as long
 * as the identity does. What is empty stays as it was. Answers the identity as it is now.
 */
export async function correctIdentity(
  tx: Tx,
  vault: Vault,
  reporter: PersonId,
  values: Readonly<Partial<Record<CorrectableField, string>>>,
  at: Temporal.Instant,
): Promise<Identity> {
  const before = (await openIdentity(tx, vault, reporter)) ?? nothing
  const changed = correctableFields.flatMap((field) => {
    const value = values[field]?.trim()
    return value && value !== before[field] ? [[field, value] as const] : []
  })
  for (const [field] of changed) {
    const was = before[field]
    if (was !== null) await insertCorrected(tx, vault, reporter, { field, was, at })
  }
  const identity: Identity = { ...before, ...Object.fromEntries(changed) }
  if (changed.length > 0) writeIdentity(tx, vault, reporter, identity, at)
  return identity
}
