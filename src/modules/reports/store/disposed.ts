import { sql } from 'kysely'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { withWords } from './filed-words.ts'
import { stateFromJson } from './state-json.ts'

/** A report that has a lead, with its words as they came; null where they are closed or erased. */
export type DisposedRow = {
  readonly number: ReportNumber
  readonly title: string | null
  readonly body: string | null
  readonly areaCode: string | null
  readonly state: ReportState
}

/**
 * The newest reports, up to `limit`, that one of these agencies received (null: any agency) and that were given to a
 * lead. A loop over the agencies lets each walk of an index stop after so many.
 */
export async function newestDisposed(
  db: Handle,
  receivedBy: readonly AgencyId[] | null,
  limit: number,
): Promise<DisposedRow[]> {
  const received = (agency: ReturnType<typeof sql>) => sql`
    select d.report_id, d.sorted_at from report_desks d join reports on reports.id = d.report_id
    where d.queue = 'all' ${agency} and reports.lead is not null
    order by d.sorted_at desc, d.report_id desc limit ${limit}`
  const places =
    receivedBy === null
      ? sql`(${received(sql``)}) d`
      : sql`unnest(${receivedBy}::text[]) one (agency) cross join lateral (
          ${received(sql`and d.agency = one.agency and reports.received_by = any(${receivedBy}::text[])`)}) d`
  const { rows } = await sql<Omit<DisposedRow, 'state'> & { readonly state: unknown }>`
    select reports.number, reports.area_code as "areaCode", reports.state, titles.body as title, bodies.body
    from (
      select distinct report_id, sorted_at from ${places} order by sorted_at desc, report_id desc limit ${limit}
    ) newest
    join reports on reports.id = newest.report_id
    ${withWords}
    order by newest.sorted_at desc, newest.report_id desc
  `.execute(db)
  return rows.map((row) => ({ ...row, state: stateFromJson(row.state) }))
}
