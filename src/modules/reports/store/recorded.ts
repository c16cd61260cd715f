import { sql } from 'kysely'
import type { ReportId, ReportNumber, TextId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { toLink, type ChainedEvent } from './events.ts'
import type { ReportTables } from './tables.ts'

/** An event as it stands in the record: with its place in the chain of its report. */
export type RecordedEvent = ChainedEvent & { readonly report: ReportId; readonly number: ReportNumber }

const batchSize = 2000

/** Every event that was written in `[from, until)`, some at a time, in no order that means anything. */
export async function* eventsRecorded(
  db: Handle,
  from: Temporal.Instant,
  until: Temporal.Instant,
): AsyncGenerator<RecordedEvent> {
  // A day's events stand together on disk: its pages are read once, batch by batch.
  const rows = db
    .withTables<ReportTables>()
    .selectFrom('report_events')
    .innerJoin('reports', 'reports.id', 'report_events.report_id')
    .selectAll('report_events')
    .select('reports.number')
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<', until)
    .stream(batchSize)
  for await (const { number, ...row } of rows) yield { ...toLink(row), report: row.report_id, number }
}

/** When the first event was written; null where there is none. Reads all of them, so it is asked once only. */
export async function firstRecordedAt(db: Handle): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ first: Temporal.Instant | null }>`
    select min(recorded_at) as first from report_events`.execute(db)
  return rows[0]?.first ?? null
}

/** A text with what proves it; body and salt are null where it was erased. */
export type StoredProof = {
  readonly body: string | null
  readonly salt: Buffer | null
  readonly erased_at: Temporal.Instant | null
}

export async function loadProofs(db: Handle, report: ReportId): Promise<ReadonlyMap<TextId, StoredProof>> {
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('report_texts')
    .select(['id', 'body', 'salt', 'erased_at'])
    .where('report_id', '=', report)
    .execute()
  return new Map(rows.map(({ id, ...proof }) => [id, proof]))
}

/** Numbers of these reports, for those that there are. */
export async function numbersOf(
  db: Handle,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, ReportNumber>> {
  if (reports.length === 0) return new Map()
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select(['id', 'number'])
    .where('id', 'in', reports)
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
