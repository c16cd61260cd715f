import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, OfficerId, ReportId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Desk, Work } from '../domain/work.ts'

/** Which work is looked at, and where. */
export type Overseen = {
  readonly desks: readonly Desk[]
  readonly queues: readonly string[]
  /** A report that lies at several of these desks is looked at once, at the one furthest down. */
  readonly isOnce: boolean
  /** What is due by the end of the week, or whatever lies there. */
  readonly until: 'week' | 'ever'
}

type Sql = RawBuilder<unknown>

const unnested = (desks: readonly Desk[]): Sql => sql`unnest(
  ${desks.map(({ agency }) => agency)}::text[], ${desks.map(({ todayEnds }) => todayEnds.toString())}::timestamptz[],
  ${desks.map(({ weekEnds }) => weekEnds.toString())}::timestamptz[], ${desks.map(({ depth }) => depth)}::int[]
) one (agency, today_ends, week_ends, depth)`

/** What lies at the desks, the most urgent first, up to `most` of each queue of each. */
function placesAt({ desks, queues, isOnce, until }: Overseen, most: number): Sql {
  const soon = until === 'week' ? sql`and d.sorted_at <= one.week_ends` : sql``
  const places = sql`
    select one.agency, one.today_ends, one.depth, asked.queue, d.report_id, d.sorted_at, d.due_on
    from ${unnested(desks)} cross join unnest(${[...queues]}::text[]) asked (queue) cross join lateral (
      select d.report_id, d.sorted_at, d.due_on from report_desks d
      where d.queue = asked.queue and d.agency = one.agency ${soon}
      order by d.sorted_at, d.report_id limit ${most}
    ) d`
  return isOnce ? sql`select distinct on (report_id) * from (${places}) places order by report_id, depth desc` : places
}

export type DeskWork = Work & { readonly agency: AgencyId }

/**
 * How much lies with each of these offices; who has nothing is left out. Counted up to `most` for each queue of each; what
 * is due later than this week counts with the week.
 */
export async function countWork(
  db: Handle,
  overseen: Overseen,
  now: Temporal.Instant,
  most: number,
): Promise<DeskWork[]> {
  const { rows } = await sql<DeskWork>`
    select agency, sum(late)::int as late, sum(today)::int as today, sum(week)::int as week,
      bool_or(late + today + week >= ${most}) as "isCapped"
    from (
      select agency, queue, count(*) filter (where sorted_at <= ${now}) as late,
        count(*) filter (where sorted_at > ${now} and sorted_at <= today_ends) as today,
        count(*) filter (where sorted_at > ${now} and sorted_at > today_ends) as week
      from (${placesAt(overseen, most)}) places group by agency, queue
    ) counted
    group by agency
  `.execute(db)
  return rows
}

/** One report at one desk, with what a line about it needs. */
export type DeskRow = {
  readonly agency: AgencyId
  readonly report: ReportId
  readonly queue: string
  readonly dueOn: Temporal.PlainDate | null
  /** As the report keeps it. */
  readonly state: unknown
}

/** What is due first at these desks. */
export async function readUrgent(db: Handle, overseen: Overseen, limit: number): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    select urgent.agency, urgent.report_id as report, urgent.queue, urgent.due_on as "dueOn", reports.state
    from (select * from (${placesAt(overseen, limit)}) places order by sorted_at, report_id limit ${limit}) urgent
    join reports on reports.id = urgent.report_id
    order by urgent.sorted_at, urgent.report_id
  `.execute(db)
  return rows
}

export type HeldWork = Work & { readonly officer: OfficerId; readonly held: number }

/** What each of these officers holds at the desks; who holds nothing is left out. */
export async function countHeld(
  db: Handle,
  { desks, queues }: Overseen,
  officers: readonly OfficerId[],
  now: Temporal.Instant,
): Promise<HeldWork[]> {
  const { rows } = await sql<HeldWork>`
    select held.officer_id as officer, count(*)::int as held, false as "isCapped",
      (count(*) filter (where d.sorted_at <= ${now}))::int as late,
      (count(*) filter (where d.sorted_at > ${now} and d.sorted_at <= one.today_ends))::int as today,
      (count(*) filter (where d.sorted_at > ${now} and d.sorted_at > one.today_ends and d.sorted_at <= one.week_ends))::int
        as week
    from ${unnested(desks)}
    join report_assignments held on held.agency = one.agency and held.ended_at is null
      and held.officer_id = any(${[...officers]}::uuid[])
    join report_desks d on d.report_id = held.report_id and d.agency = held.agency and d.queue = any(${[...queues]}::text[])
    group by held.officer_id
  `.execute(db)
  return rows
}
