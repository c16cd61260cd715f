import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { IdentityTables } from './tables.ts'

/** What of an identity can be corrected without proof of a contact. */
export const correctableFields = ['name', 'address'] as const
export type CorrectableField = (typeof correctableFields)[number]

/** What stood there before a correction. */
export type Corrected = { readonly field: CorrectableField; readonly was: string; readonly at: Temporal.Instant }

export const correctedContext = (reporter: string, field: string): string => `reporter:${reporter}:was-${field}`

export async function insertCorrected(
  tx: Tx,
  vault: Vault,
  reporter: PersonId,
  { field, was, at }: Corrected,
): Promise<void> {
  const sealed = vault.seal(was, correctedContext(reporter, field))
  await tx
    .withTables<IdentityTables>()
    .insertInto('corrected_identities')
    .values({ reporter_id: reporter, field, sealed, replaced_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was corrected, the oldest first. */
export async function listCorrected(db: Handle, vault: Vault, reporter: PersonId): Promise<readonly Corrected[]> {
  const rows = await db
    .withTables<IdentityTables>()
    .selectFrom('corrected_identities')
    .select(['field', 'sealed', 'replaced_at as at'])
    .where('reporter_id', '=', reporter)
    .orderBy('replaced_at')
    .orderBy('field')
    .execute()
  return rows.map(({ field, sealed, at }) => ({
    field,
    at,
    was: vault.open(sealed, correctedContext(reporter, field)),
  }))
}

/** Forgets what was corrected: with the identity goes what it was before. */
export async function deleteCorrected(tx: Tx, reporter: PersonId): Promise<void> {
  const corrected = tx.withTables<IdentityTables>().deleteFrom('corrected_identities')
  await corrected.where('reporter_id', '=', reporter).execute()
}
