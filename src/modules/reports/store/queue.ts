import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Queue } from '../domain/queue.ts'
import type { ReportState } from '../domain/state.ts'
import type { Phase } from '../domain/words.ts'
import { stateFromJson } from './state-json.ts'

/** One queue at these agencies; null is every agency there is. */
export type Scope = { readonly queue: Queue; readonly agencies: readonly AgencyId[] | null }

export type QueueFilters = {
  /** Words that the report must hold, as people type them into a search box. */
  readonly words: string | null
  readonly phase: Phase | null
  /** The slug of a topic. */
  readonly category: string | null
}

/** Where a page begins: the row before it. */
export type QueueKey = { readonly sortedAt: Temporal.Instant; readonly report: ReportId }

export type QueueRow = QueueKey & {
  readonly number: ReportNumber
  readonly title: string | null
  readonly excerpt: string | null
  readonly address: string | null
  readonly areaCode: string | null
  readonly dueOn: Temporal.PlainDate | null
  readonly state: ReportState
}

type Sql = RawBuilder<unknown>

/** Narrows `report_desks d` by what was asked beside the queue. */
function matching({ words, phase, category }: QueueFilters): Sql {
  const ofReport = (condition: Sql) => sql`and exists (
    select from reports where reports.id = d.report_id and ${condition})`
  const phased = phase === null ? sql`` : ofReport(sql`reports.phase = ${phase}`)
  const onTopic = category === null ? sql`` : ofReport(sql`reports.category = ${category}`)
  const worded =
    words === null
      ? sql``
      : sql`and exists (
    select from report_words where report_words.report_id = d.report_id
      and report_words.words @@ websearch_to_tsquery('indonesian', ${words}))`
  return sql`${phased} ${onTopic} ${worded}`
}

/** One report may lie on several desks of one queue; the earliest place counts. `all` begins with the newest. */
function placesOf({ queue, agencies }: Scope, filters: QueueFilters, after: QueueKey | null, limit: number): Sql {
  const direction = queue === 'all' ? sql`desc` : sql`asc`
  const comparison = queue === 'all' ? sql`<` : sql`>`
  const beyond =
    after === null
      ? sql``
      : sql`and (d.sorted_at, d.report_id) ${comparison} (${after.sortedAt}, ${after.report}::uuid)`
  const order = sql`order by d.sorted_at ${direction}, d.report_id ${direction} limit ${limit}`
  // A loop over the agencies lets each index range stop after one page; one range over all could not be in order.
  const from =
    agencies === null
      ? sql`(select d.* from report_desks d where d.queue = ${queue} ${beyond} ${matching(filters)} ${order}) d`
      : sql`unnest(${agencies}::text[]) one (agency) cross join lateral (
          select d.* from report_desks d
          where d.queue = ${queue} and d.agency = one.agency ${beyond} ${matching(filters)} ${order}) d`
  return sql`select distinct d.report_id, d.sorted_at, d.due_on from ${from}`
}

/** Up to `limit` reports of the queue after `after`, in its order. A report comes once for each date it is due on. */
export async function readQueue(
  db: Handle,
  scope: Scope,
  filters: QueueFilters,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  const direction = scope.queue === 'all' ? sql`desc` : sql`asc`
  const { rows } = await sql<Omit<QueueRow, 'state'> & { readonly state: unknown }>`
    with places as (${placesOf(scope, filters, after, limit * mostDesks)})
    select places.report_id as report, places.sorted_at as "sortedAt", places.due_on as "dueOn",
      reports.number, reports.state, reports.area_code as "areaCode", report_places.address,
      titles.body as title, left(bodies.body, 200) as excerpt
    from (select * from places order by sorted_at ${direction}, report_id ${direction} limit ${limit}) places
    join reports on reports.id = places.report_id
    left join report_places on report_places.report_id = reports.id
    join report_events filed on filed.report_id = reports.id and filed.seq = 1
    left join report_texts titles on titles.id = (filed.payload -> 'title' ->> 'id')::uuid
    left join report_texts bodies on bodies.id = (filed.payload -> 'text' ->> 'id')::uuid
    order by places.sorted_at ${direction}, places.report_id ${direction}
  `.execute(db)
  return rows.map((row) => ({ ...row, state: stateFromJson(row.state) }))
}

/** A report lies on up to about so many desks of one queue: its receiver, lead, unit, helpers. */
const mostDesks = 4

/** How many reports lie in the queue, up to `most`. */
export async function countQueue(
  db: Handle,
  { queue, agencies }: Scope,
  filters: QueueFilters,
  most: number,
): Promise<number> {
  // As in `placesOf`; no agency is counted beyond `most`. The order keeps the planner on the index: an agency without
  // reports would else be looked for in the whole table.
  const from =
    agencies === null
      ? sql`(select d.report_id from report_desks d where d.queue = ${queue} ${matching(filters)}
          order by d.sorted_at limit ${most * mostDesks}) d`
      : sql`unnest(${agencies}::text[]) one (agency) cross join lateral (
          select d.report_id from report_desks d
          where d.queue = ${queue} and d.agency = one.agency ${matching(filters)}
          order by d.sorted_at limit ${most}) d`
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from (select distinct d.report_id from ${from} limit ${most}) found
  `.execute(db)
  return rows[0]?.count ?? 0
}
