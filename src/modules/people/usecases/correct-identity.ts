import type { PersonId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity } from '../domain/identity.ts'
import { correctableFields, insertCorrected, type CorrectableField } from '../store/corrected.ts'
import { openIdentity, writeIdentity } from '../store/identities.ts'

const nothing: Identity = { name: null, phone: null, email: null, address: null, representative: null }

/** A reporter's identity as it would be, and what stands there now where it would change. */
export type Correction = {
  readonly reporter: PersonId
  readonly identity: Identity
  readonly was: Readonly<Partial<Record<CorrectableField, string | null>>>
}

/** What putting right a name or address would make of an identity; nothing is changed. What is empty stays as it was. */
export async function correctionOf(
  tx: Tx,
  vault: Vault,
  reporter: PersonId,
  values: Readonly<Partial<Record<CorrectableField, string>>>,
): Promise<Correction> {
  const before = (await openIdentity(tx, vault, reporter)) ?? nothing
  const changed = correctableFields.flatMap((field) => {
    const value = values[field]?.trim()
    return value && value !== before[field] ? [[field, value] as const] : []
  })
  return {
    reporter,
    identity: { ...before, ...Object.fromEntries(changed) },
    was: Object.fromEntries(changed.map(([field]) => [field, before[field]])),
  }
}

/** Writes it. What stood there before stays, sealed, with the moment of the change, as long as the identity does. */
export async function keepCorrection(
  tx: Tx,
  vault: Vault,
  { reporter, identity, was }: Correction,
  at: Temporal.Instant,
): Promise<void> {
  const changed = correctableFields.filter((field) => was[field] !== undefined)
  for (const field of changed) {
    const before = was[field] ?? null
    if (before !== null) await insertCorrected(tx, vault, reporter, { field, was: before, at })
  }
  if (changed.length > 0) writeIdentity(tx, vault, reporter, identity, at)
}
