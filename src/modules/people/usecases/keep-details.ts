import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { detailFields, type DetailField, type Details } from '../domain/details.ts'
import { eraseDetails, openDetails, writeDetails } from '../store/details.ts'
import { deleteCorrected } from '../store/corrected.ts'
import { eraseIdentity, openIdentity, writeIdentity } from '../store/identities.ts'

/**
 * Keeps further details of a reporter, sealed, each in the place of an earlier one; what is empty stays as it was.
 * Whoever calls has looked at their form (`Details` says which).
 */
export function saveDetails(tx: Tx, vault: Vault, reporter: PersonId, typed: Details, at: Temporal.Instant): void {
  const given = detailFields.flatMap((field) => {
    const text = typed[field]?.trim()
    return text ? [[field, text] as const] : []
  })
  writeDetails(tx, vault, reporter, Object.fromEntries(given), at)
}

/**
 * What a reporter has given, for the reporter alone: whoever calls has proof that it is they. No other person sees it, so
 * no look is written; officers read by `readDetails`.
 */
export const ownDetails = (
  db: Handle,
  vault: Vault,
  reporter: PersonId,
  fields: readonly DetailField[] = detailFields,
): Promise<Details> => openDetails(db, vault, reporter, fields)

/** A reporter takes back what they gave of these. */
export const forgetDetails = eraseDetails

/**
 * A reporter is gone from where nothing of theirs is needed any more: name, contact, every further detail, and what was
 * corrected in them.
 */
export async function forgetReporter(tx: Tx, reporter: PersonId): Promise<void> {
  await eraseIdentity(tx, reporter)
  await eraseDetails(tx, reporter, detailFields)
  await deleteCorrected(tx, reporter)
}

/** Of a reporter only the ways to them go; the name stays. */
export async function forgetContact(tx: Tx, vault: Vault, reporter: PersonId, at: Temporal.Instant): Promise<void> {
  const identity = await openIdentity(tx, vault, reporter)
  if (identity !== null) writeIdentity(tx, vault, reporter, { ...identity, phone: null, email: null }, at)
}

/** Of a reporter only who they are goes; the ways to them stay. */
export async function forgetName(tx: Tx, vault: Vault, reporter: PersonId, at: Temporal.Instant): Promise<void> {
  const identity = await openIdentity(tx, vault, reporter)
  if (identity === null) return
  writeIdentity(tx, vault, reporter, { ...identity, name: null, address: null, representative: null }, at)
  await deleteCorrected(tx, reporter)
}
