import type { Insertable } from 'kysely'
import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion, overwriting } from '../../../platform/db/writes.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { detailFields, soughtDetails, type DetailField, type Details, type SoughtDetail } from '../domain/details.ts'
import type { IdentityTables } from './tables.ts'

const written = ['sealed', 'blind', 'saved_at'] as const
const sealedDetails = insertion<Insertable<IdentityTables['reporter_details']>>(
  'reporter_details',
  ['reporter_id', 'field', ...written],
  overwriting(['reporter_id', 'field'], written),
)

/** Seals these details, each in the place of an earlier one; the others stay as they are. */
export function writeDetails(tx: Tx, vault: Vault, reporter: PersonId, details: Details, at: Temporal.Instant): void {
  const rows = detailFields.flatMap((field) => {
    const text = details[field]
    if (text === undefined) return []
    const blind = isSought(field) ? vault.blindIndex(text, field) : null
    const sealed = vault.seal(text, contextOf(reporter, field))
    return [{ reporter_id: reporter, field, sealed, blind, saved_at: at }]
  })
  if (rows.length > 0) tx.write(sealedDetails, reporter, rows)
}

/** Erases these details of a reporter. */
export async function eraseDetails(tx: Tx, reporter: PersonId, fields: readonly DetailField[]): Promise<void> {
  const details = tx.withTables<IdentityTables>().deleteFrom('reporter_details')
  await details.where('reporter_id', '=', reporter).where('field', 'in', fields).execute()
}

/** Opens these details of a reporter, as far as they were given. */
export async function openDetails(
  db: Handle,
  vault: Vault,
  reporter: PersonId,
  fields: readonly DetailField[],
): Promise<Details> {
  if (fields.length === 0) return {}
  const rows = await db
    .withTables<IdentityTables>()
    .selectFrom('reporter_details')
    .select(['field', 'sealed'])
    .where('reporter_id', '=', reporter)
    .where('field', 'in', fields)
    .execute()
  return Object.fromEntries(rows.map(({ field, sealed }) => [field, vault.open(sealed, contextOf(reporter, field))]))
}

/** The reporters who gave this number, found without opening anything; oldest first. */
export async function findByDetail(
  db: Handle,
  vault: Vault,
  field: SoughtDetail,
  text: string,
): Promise<readonly PersonId[]> {
  const rows = await db
    .withTables<IdentityTables>()
    .selectFrom('reporter_details')
    .select('reporter_id')
    .where('field', '=', field)
    .where('blind', 'in', vault.blindIndexes(text, field))
    .orderBy('reporter_id')
    .execute()
  return rows.map((row) => row.reporter_id)
}

const isSought = (field: DetailField): field is SoughtDetail => soughtDetails.some((one) => one === field)

const contextOf = (reporter: PersonId, field: DetailField): string => `reporter:${reporter}:${field}`
