import { sql } from 'kysely'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { withWhole } from './filed-words.ts'
import { stateFromJson } from './state-json.ts'

/** A report that somebody has as its lead, with the words it came with; those that are closed or erased are left out. */
export type LedReport = {
  readonly number: ReportNumber
  readonly title: string
  readonly body: string
  readonly state: ReportState
}

/** The `limit` newest reports that lie with this agency and that it leads. */
export async function newestLedBy(db: Handle, lead: AgencyId, limit: number): Promise<LedReport[]> {
  const { rows } = await sql<Omit<LedReport, 'state'> & { readonly state: unknown }>`
    select reports.number, reports.state, titles.body as title, bodies.body
    from (
      select report_id from report_desks where queue = 'all' and agency = ${lead}
      order by sorted_at desc, report_id desc limit ${limit}
    ) newest
    join reports on reports.id = newest.report_id and reports.lead = ${lead}
    ${withWhole}
  `.execute(db)
  return rows.map((row) => ({ ...row, state: stateFromJson(row.state) }))
}
