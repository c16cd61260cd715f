import { sql } from 'kysely'
import type { AgencyId, ReportId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { withWords } from './filed-words.ts'

/** What officers decided about a report, and the words it came with; null where nothing was decided or words are closed or erased. */
export type Learnable = {
  readonly lead: AgencyId | null
  readonly category: string | null
  readonly areaCode: string | null
  readonly title: string | null
  readonly body: string | null
}

const batchSize = 100

type Key = { readonly report: ReportId; readonly sortedAt: Temporal.Instant }

/**
 * The newest reports that this agency received, up to `limit`, batch by batch. Never a confidential or a held one: what
 * few may read is not learned from.
 */
export async function* learnableReports(db: Handle, receivedBy: AgencyId, limit: number): AsyncGenerator<Learnable[]> {
  let before: Key | null = null
  for (let seen = 0; seen < limit;) {
    const rows: (Learnable & Key)[] = await batchBefore(db, receivedBy, before, Math.min(batchSize, limit - seen))
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    seen += rows.length
    before = last
  }
}

async function batchBefore(db: Handle, receivedBy: AgencyId, before: Key | null, limit: number) {
  const earlier =
    before === null ? sql`` : sql`and (d.sorted_at, d.report_id) < (${before.sortedAt}, ${before.report}::uuid)`
  const { rows } = await sql<Learnable & Key>`
    select d.report_id as report, d.sorted_at as "sortedAt", reports.lead, reports.category,
      reports.area_code as "areaCode", titles.body as title, bodies.body
    from report_desks d
    join reports on reports.id = d.report_id
    ${withWords}
    where d.queue = 'all' and d.agency = ${receivedBy} and reports.received_by = ${receivedBy}
      and not reports.is_confidential and not reports.is_held ${earlier}
    order by d.sorted_at desc, d.report_id desc limit ${limit}
  `.execute(db)
  return rows
}

/** How many reports lie with these agencies, of each counted up to `most`: what tells whether there is more to learn. */
export async function countLying(db: Handle, agencies: readonly AgencyId[], most: number): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from unnest(${[...agencies]}::text[]) one (agency)
    cross join lateral (
      select from report_desks d where d.queue = 'all' and d.agency = one.agency limit ${most}
    ) lying
  `.execute(db)
  return rows[0]?.count ?? 0
}
