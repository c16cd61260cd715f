import type { Insertable, Selectable } from 'kysely'
import type { ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { readRows, type Handle, type Tx } from '../../../platform/db/db.ts'
import { insertion, overwriting, type Writing } from '../../../platform/db/writes.ts'
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

const lasting = ['report_id', 'number', 'published_at', 'filed_on', 'received_by', 'kind'] as const
const moving = ['class', 'category', 'lead', 'agency', 'phase', 'changed_on', 'view', 'version'] as const
const copied = ['title', 'body', 'area_code'] as const

const rows = insertion<NewPublicRow>(
  'public_reports',
  [...lasting, ...copied, ...moving],
  overwriting(['report_id'], [...copied, ...moving]),
)
/** Writes the row anew. The day on which it first became public stays while it is public. */
export function writePublic(tx: Tx, row: Omit<NewPublicRow, 'version'>): void {
  tx.write(rows, row.report_id, [{ ...row, version: newId() }])
}

/** What a change of a public report adds to its row: entries to the end of its timeline, everything else as it is now. */
export type PublicStep = Pick<NewPublicRow, 'report_id' | 'class' | 'category' | 'lead' | 'agency' | 'phase'> & {
  readonly changed_on: Temporal.PlainDate | null
  readonly told: readonly unknown[]
  readonly clocked: unknown
}

const steps: Writing<PublicStep & { readonly version: string }> = {
  table: 'public_reports',
  columns: ['report_id', 'class', 'category', 'lead', 'agency', 'phase', 'changed_on', 'told', 'clocked', 'version'],
  statement: (given) => `
    update public_reports set class = step.class, category = step.category, lead = step.lead, agency = step.agency,
      phase = step.phase, changed_on = greatest(public_reports.changed_on, step.changed_on), version = step.version,
      view = jsonb_build_object('timeline', public_reports.view -> 'timeline' || step.told, 'clocked', step.clocked)
    from json_to_recordset(${given}) as step (report_id uuid, class text, category text, lead text, agency text,
      phase text, changed_on date, told jsonb, clocked jsonb, version uuid)
    where public_reports.report_id = step.report_id`,
}
/** Adds to the row without reading it. `changed_on` is null where nobody may know what happened. */
export function addToPublic(tx: Tx, step: PublicStep): void {
  tx.write(steps, step.report_id, [{ ...step, version: newId() }])
}

const gone: Writing<{ readonly report_id: ReportId }> = {
  table: 'public_reports',
  columns: ['report_id'],
  statement: (given) => `
    delete from public_reports where report_id in (
      select report_id from json_to_recordset(${given}) as gone (report_id uuid))`,
}
export function deletePublic(tx: Tx, report: ReportId): void {
  tx.write(gone, report, [{ report_id: report }])
}
