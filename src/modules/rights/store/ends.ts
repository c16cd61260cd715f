import { sql } from 'kysely'
import type { AgencyId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { RowCount } from '../../../platform/db/kept-rows.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { ReportKind } from '../domain/retention.ts'
import type { RightsTables } from './tables.ts'

type End = { readonly report_id: ReportId; readonly agency: AgencyId; readonly over_since: Temporal.Instant }

const ends = insertion<End>(
  'report_ends',
  ['report_id', 'agency', 'over_since'],
  'on conflict (report_id) do update set agency = excluded.agency',
)

/** Notes that a report is over, since then where it was not over before. */
export const insertEnd = (tx: Tx, report: ReportId, agency: AgencyId, since: Temporal.Instant): void =>
  tx.write(ends, report, [{ report_id: report, agency, over_since: since }])

/** It goes on: nothing of it is due. What has gone meanwhile is found to be gone. */
export async function deleteEnd(tx: Tx, report: ReportId): Promise<void> {
  await tx.withTables<RightsTables>().deleteFrom('report_ends').where('report_id', '=', report).execute()
}

/** Since when a report is over; null while it goes on. */
export async function overSince(db: Handle, report: ReportId): Promise<Temporal.Instant | null> {
  const row = await db
    .withTables<RightsTables>()
    .selectFrom('report_ends')
    .select('over_since')
    .where('report_id', '=', report)
    .executeTakeFirst()
  return row?.over_since ?? null
}

/** Agencies that keep a kind equally long, and what of theirs has been kept long enough. */
export type DueGroup = { readonly agencies: readonly AgencyId[]; readonly before: Temporal.Instant }

const erasedAt = { texts: 'texts_erased_at', identity: 'identity_erased_at', contact: 'contact_erased_at' } as const

/** What somebody asks about their data holds everything of that report. */
const isDue = (kind: ReportKind, { agencies, before }: DueGroup) => sql`
  report_ends.${sql.ref(erasedAt[kind])} is null and report_ends.agency = any(${agencies})
  and report_ends.over_since < ${before}
  and not exists (select from data_requests
    where data_requests.report_id = report_ends.report_id and data_requests.state = 'open')`

export async function countDueReports(db: Handle, kind: ReportKind, group: DueGroup): Promise<RowCount> {
  const { rows } = await sql<RowCount>`
    select count(*)::int as count, min(over_since) as oldest, max(over_since) as newest
    from report_ends where ${isDue(kind, group)}`.execute(db)
  return rows[0] ?? { count: 0, oldest: null, newest: null }
}

export type DueReport = {
  readonly report: ReportId
  readonly number: ReportNumber
  readonly reporter: PersonId
  readonly since: Temporal.Instant
}

/** Up to `limit` reports of which this kind is due, those over longest first, behind `after` (null: from the first). */
export async function dueReports(
  db: Handle,
  kind: ReportKind,
  group: DueGroup,
  limit: number,
  after: Pick<DueReport, 'since' | 'report'> | null,
): Promise<readonly DueReport[]> {
  const { rows } = await sql<DueReport>`
    select report_ends.report_id as report, reports.number, reports.reporter_id as reporter, over_since as since
    from report_ends join reports on reports.id = report_ends.report_id
    where ${isDue(kind, group)}
      and (${after === null} or (over_since, report_ends.report_id) > (${after?.since ?? null}, ${after?.report ?? null}::uuid))
    order by over_since, report_ends.report_id limit ${limit}`.execute(db)
  return rows
}

/** Since when a report is over of which this kind is due still, or null; asked while the report is held, so that it stays so. */
export async function dueSince(
  tx: Tx,
  kind: ReportKind,
  group: DueGroup,
  report: ReportId,
): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ since: Temporal.Instant }>`
    select over_since as since from report_ends
    where ${isDue(kind, group)} and report_ends.report_id = ${report}`.execute(tx)
  return rows[0]?.since ?? null
}

/** Marks that this kind of a report has gone. */
export async function markErased(tx: Tx, kind: ReportKind, report: ReportId, at: Temporal.Instant): Promise<void> {
  await sql`update report_ends set ${sql.ref(erasedAt[kind])} = ${at} where report_id = ${report}`.execute(tx)
}
