import type { Insertable, Selectable } from 'kysely'
import type { ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { readRows, type Handle, type Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { PublishingTables } from './tables.ts'

export type NewPublicRow = Insertable<PublishingTables['public_reports']>
export type PublicRow = Omit<Selectable<PublishingTables['public_reports']>, 'words'>
export type Cell = Pick<PublicRow, 'agency' | 'phase'>

/** Everything a public page shows, in one query; null for what is not public, whatever the reason. */
export async function findPublicRow(db: Handle, number: ReportNumber): Promise<PublicRow | null> {
  const row = await db
    .withTables<PublishingTables>()
    .selectFrom('public_reports')
    .select(['report_id', 'number', 'title', 'body', 'kind', 'class', 'category', 'received_by', 'lead', 'agency'])
    .select(['area_code', 'phase', 'filed_on', 'published_at', 'changed_on', 'view', 'version'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

/** Which writing of the row stands now; null for what is not public. Asked at every visit. */
export async function findPublicVersion(db: Handle, number: ReportNumber): Promise<string | null> {
  const text = 'select version from public_reports where number = $1'
  const [row] = await readRows<{ version: string }>(db, text, [number])
  return row?.version ?? null
}

/** Where the report stands in the counts; null where it is not public. The report's own lock keeps it so. */
export async function findCell(tx: Tx, report: ReportId): Promise<Cell | null> {
  const cell = await tx
    .withTables<PublishingTables>()
    .selectFrom('public_reports')
    .select(['agency', 'phase'])
    .where('report_id', '=', report)
    .executeTakeFirst()
  return cell ?? null
}

/** Writes the row anew. The day on which it first became public stays while it is public. */
export async function writePublic(tx: Tx, row: NewPublicRow): Promise<void> {
  const { report_id, number, published_at, filed_on, received_by, kind, ...others } = row
  const changing = { ...others, version: newId() }
  await tx
    .withTables<PublishingTables>()
    .insertInto('public_reports')
    .values({ report_id, number, published_at, filed_on, received_by, kind, ...changing })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet(changing))
    .execute()
}

export async function deletePublic(tx: Tx, report: ReportId): Promise<void> {
  await tx.withTables<PublishingTables>().deleteFrom('public_reports').where('report_id', '=', report).execute()
}
