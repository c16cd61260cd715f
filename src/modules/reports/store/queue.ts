import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, OfficerId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { readRows as askRows, type Handle } from '../../../platform/db/db.ts'
import type { DeskQueue, Queue, Sight } from '../domain/queue.ts'
import type { ReportState } from '../domain/state.ts'
import { mayBeSearched, withPlace, withWords } from './filed-words.ts'
import { isNarrow, matching, type QueueFilters } from './queue-filters.ts'
import { stateFromJson } from './state-json.ts'

/** One desk at these agencies. */
export type Scope = {
  readonly queue: DeskQueue
  readonly agencies: readonly AgencyId[]
  /** What of it is shown of the confidential, to somebody whose posts reach these agencies. */
  readonly sight: Sight
  readonly reach: readonly AgencyId[]
  /** Those in whose place alone the officer reaches these agencies: what concerns all of them is not the officer's either. */
  readonly inPlaceOf: readonly OfficerId[]
}

/** A queue as one officer sees it: the desks it shows, and what it leaves out of them for this officer. */
export type Seen = {
  readonly queue: Queue
  readonly scopes: readonly Scope[]
  readonly officer: OfficerId
  /** The officer, and colleagues who are away meanwhile: what they hold is the officer's to do. */
  readonly holders: readonly OfficerId[]
}

/** What is due first, or what reached us last. */
export type QueueOrder = 'due' | 'newest'

/** Where a page begins: the row before it. */
export type QueueKey = { readonly sortedAt: Temporal.Instant; readonly report: ReportId }

export type QueueRow = QueueKey & {
  readonly number: ReportNumber
  readonly title: string | null
  readonly excerpt: string | null
  readonly address: string | null
  readonly areaCode: string | null
  readonly dueOn: Temporal.PlainDate | null
  readonly dueAt: Temporal.Instant | null
  /** It lies on another desk of the queue too, where it is due earlier: it was listed there. */
  readonly isAgain: boolean
  readonly state: ReportState
}

type Sql = RawBuilder<unknown>
const nothing = sql``

/** Leaves out what is confidential and not to be seen there; where a unit is complained about others act in its place. */
function hiddenAt({ sight, reach }: Scope): Sql {
  if (sight === 'all' || sight === 'sifted') return nothing
  const led = sql`and not coalesce(reports.lead = any(${reach}::text[]) or reports.unit = any(${reach}::text[]), false)
    and not reports.state -> 'copies' ?| ${reach}::text[] and reports.state ->> 'about' is null`
  return sql`and not exists (
    select from reports where reports.id = d.report_id and reports.is_confidential ${sight === 'led' ? led : nothing})`
}

/** What the queue leaves out for this officer, beside what was asked. */
function ofOfficer(seen: Seen): Sql {
  // Few concern the officer themselves: they are read once for the whole list.
  return sql`and d.report_id <> all (array(select report_id from report_involved where officer_id = ${seen.officer}))
    ${ofQueue(seen)}`
}

function ofQueue({ queue, officer }: Seen): Sql {
  switch (queue) {
    case 'returned':
      return sql`and exists (
        select from reports where reports.id = d.report_id and reports.state #>> '{drafts,-1,by}' = ${officer})`
    case 'unassigned':
      return sql`and not exists (
        select from report_assignments held
        where held.report_id = d.report_id and held.agency = d.agency and held.ended_at is null)`
    default:
      return nothing
  }
}

/** Leaves out what concerns everybody in whose place the officer would see it. */
function ofAbsent({ inPlaceOf }: Scope, d: Sql): Sql {
  if (inPlaceOf.length === 0) return nothing
  return sql`and ${d}.report_id <> all (array(
    select report_id from report_involved where officer_id = any(${inPlaceOf}::uuid[])
    group by report_id having count(*) = ${inPlaceOf.length}))`
}

/** Does this place belong to one of the desks? */
const within = (desk: string, scopes: readonly Scope[]): Sql => {
  const d = sql.ref(desk)
  const each = scopes.map(
    (scope) => sql`${d}.queue = ${scope.queue} and ${d}.agency = any(${scope.agencies}::text[]) ${ofAbsent(scope, d)}`,
  )
  return sql`(${sql.join(each, sql` or `)})`
}

/** The same for `d`, as far as the officer sees what lies there. */
const seenAt = (scopes: readonly Scope[]): Sql =>
  sql`(${sql.join(
    scopes.map((scope) => sql`${within('d', [scope])} ${hiddenAt(scope)}`),
    sql` or `,
  )})`

/** What one officer holds or watches is little: looked up from there, in any order. */
const isLittle = ({ queue }: Seen): boolean => queue === 'mine' || queue === 'watched'

/** The queue's places `d`, at most `limit` of each desk, in the order of `order`. */
function placesOf(seen: Seen, narrowed: Sql, order: Sql, limit: number): Sql {
  const condition = sql`${ofOfficer(seen)} ${narrowed}`
  if (seen.queue === 'mine')
    return sql`
      select d.* from report_assignments held
      join report_desks d on d.report_id = held.report_id and d.agency = held.agency
      where held.officer_id = any(${seen.holders}::uuid[]) and held.ended_at is null and ${seenAt(seen.scopes)} ${condition}`
  if (seen.queue === 'watched')
    return sql`
      select d.* from report_watches watched join report_desks d on d.report_id = watched.report_id
      where watched.officer_id = ${seen.officer} and ${seenAt(seen.scopes)} ${condition}`
  // A loop over the agencies lets each index range stop after one page; one range over all could not be in order.
  const each = seen.scopes.map(
    (scope) => sql`(
      select d.* from unnest(${scope.agencies}::text[]) one (agency) cross join lateral (
        select d.* from report_desks d
        where d.queue = ${scope.queue} and d.agency = one.agency ${condition} ${hiddenAt(scope)} ${ofAbsent(scope, sql.ref('d'))}
        ${order} limit ${limit}) d)`,
  )
  return sql.join(each, sql` union all `)
}

export type QueueAfter = {
  readonly filters: QueueFilters
  readonly order: QueueOrder
  readonly after: QueueKey | null
}

/** Rows of a list; `lookedUntil` is where looking ended before the list did, null where it did not. */
export type QueueRows = { readonly rows: QueueRow[]; readonly lookedUntil: QueueKey | null }

/**
 * Up to `limit` reports of the queue after `after`, in the order asked. A filter looks through so many places at most, so
 * that no page costs more for being one of very many; where they do not fill it, what few reports hold is found by its
 * words.
 */
export async function readQueue(db: Handle, seen: Seen, asked: QueueAfter, limit: number): Promise<QueueRows> {
  const { filters, order, after } = asked
  if (isLittle(seen) || !isNarrow(filters)) return { rows: await readRows(db, seen, asked, limit), lookedUntil: null }
  const until = await endOfLook(db, seen, order, after)
  const met = { rows: await readRows(db, seen, { ...asked, until }, limit), lookedUntil: until }
  if (filters.words === null || until === null || met.rows.length >= limit) return met
  if (await isFrequent(db, met.rows.length)) return met
  const hits = await findWords(db, filters.words, mostHits + 1)
  if (hits.length > mostHits) return met
  return { rows: await readRows(db, seen, { ...asked, hits }, limit), lookedUntil: null }
}

/** So many places are looked through for one page. */
const mostLooked = 500
/** So many reports may hold the words for them to be looked up one by one. */
const mostHits = 300

/** Would there be more than ten times as many hits as are looked up, if they were as frequent in all reports? */
async function isFrequent(db: Handle, met: number): Promise<boolean> {
  if (met === 0) return false
  const text = `select reltuples::float8 as reports from pg_class where oid = 'report_words'::regclass`
  const [row] = await askRows<{ reports: number }>(db, text, [])
  return (met / mostLooked) * (row?.reports ?? 0) > 10 * mostHits
}

const beyond = (order: QueueOrder, after: QueueKey | null): Sql => {
  if (after === null) return nothing
  return order === 'due'
    ? sql`and (d.sorted_at, d.report_id) > (${after.sortedAt}, ${after.report}::uuid)`
    : sql`and d.report_id < ${after.report}::uuid`
}

const upTo = (order: QueueOrder, until: QueueKey | null): Sql => {
  if (until === null) return nothing
  return order === 'due'
    ? sql`and (d.sorted_at, d.report_id) <= (${until.sortedAt}, ${until.report}::uuid)`
    : sql`and d.report_id >= ${until.report}::uuid`
}

const orderBy = (order: QueueOrder): Sql =>
  order === 'due' ? sql`order by d.sorted_at, d.report_id` : sql`order by d.report_id desc`

/** The last place that one page looks at; null where the list ends before. */
async function endOfLook(db: Handle, seen: Seen, order: QueueOrder, after: QueueKey | null): Promise<QueueKey | null> {
  const inOrder = orderBy(order)
  const keys = order === 'due' ? sql`d.sorted_at, d.report_id` : sql`d.report_id`
  // Only what the order needs is read of so many places, so that the index has all of it.
  const { rows } = await sql<QueueKey>`
    select ${order === 'due' ? sql`d.sorted_at` : sql`place.sorted_at`} as "sortedAt", d.report_id as report
    from (
      select ${keys} from (${placesOf(seen, beyond(order, after), inOrder, mostLooked)}) d
      ${inOrder} offset ${mostLooked - 1} limit 1
    ) d
    cross join lateral (select sorted_at from report_desks where report_id = d.report_id limit 1) place
  `.execute(db)
  return rows[0] ?? null
}

/** Reports that hold these words, in no order, up to `most`. */
async function findWords(db: Handle, words: string, most: number): Promise<ReportId[]> {
  const { rows } = await sql<{ readonly report: ReportId }>`
    select report_id as report from report_words
    where words @@ websearch_to_tsquery('indonesian', ${words}) and ${mayBeSearched} limit ${most}
  `.execute(db)
  return rows.map(({ report }) => report)
}

async function readRows(
  db: Handle,
  seen: Seen,
  {
    filters,
    order,
    after,
    hits = null,
    until = null,
  }: QueueAfter & { readonly hits?: readonly ReportId[] | null; readonly until?: QueueKey | null },
  limit: number,
): Promise<QueueRow[]> {
  const isDue = order === 'due'
  const inOrder = orderBy(order)
  const once = isDue ? sql`d.sorted_at, d.report_id` : sql`d.report_id`
  const first = isDue ? inOrder : sql`order by d.report_id desc, d.sorted_at`
  const range = sql`${beyond(order, after)} ${upTo(order, until)}`
  const places =
    hits === null
      ? placesOf(seen, sql`${range} ${matching(filters)}`, inOrder, limit)
      : sql`
        select d.* from report_desks d where d.report_id = any(${hits}::uuid[]) and ${within('d', seen.scopes)}
          ${ofOfficer(seen)} ${range} ${matching({ ...filters, words: null })}`
  const { rows } = await sql<Omit<QueueRow, 'state'> & { readonly state: unknown }>`
    with places as (
      select distinct on (${once}) d.* from (${places}) d
      ${first} limit ${limit}
    )
    select d.report_id as report, d.sorted_at as "sortedAt", d.due_on as "dueOn", d.due_at as "dueAt",
      exists (
        select from report_desks other
        where other.report_id = d.report_id and other.sorted_at < d.sorted_at and ${within('other', seen.scopes)}
      ) as "isAgain",
      reports.number, reports.state, reports.area_code as "areaCode", report_places.address,
      titles.body as title, left(bodies.body, 200) as excerpt
    from places d
    join reports on reports.id = d.report_id
    ${withPlace} ${withWords}
    ${inOrder}
  `.execute(db)
  return rows.map((row) => ({ ...row, state: stateFromJson(row.state) }))
}

/** On so many places of a list a report may lie at most, about: its receiver, lead, unit, helpers, each for several things. */
const mostPlaces = 4
/** Only these desks have a report at several agencies. */
const sharedDesks: readonly DeskQueue[] = ['answer', 'supervisory', 'all']
const placesIn = ({ scopes }: Seen): number =>
  scopes.length === 1 && !scopes.some(({ queue }) => sharedDesks.includes(queue)) ? 1 : mostPlaces

/** How many reports lie in each of these lists, in their order: all in one statement, each up to `most`. */
export async function countQueues(
  db: Handle,
  lists: readonly { readonly seen: Seen; readonly filters: QueueFilters }[],
  most: number,
): Promise<number[]> {
  if (lists.length === 0) return []
  // The order keeps the planner on the index: an agency without reports would else be looked for in the whole table.
  const each = lists.map(({ seen, filters }) => {
    const limit = most * placesIn(seen)
    const places = placesOf(seen, matching(filters), sql`order by d.sorted_at`, limit)
    return sql`(
      select case when count(*) = ${limit} then ${most} else least(count(distinct report_id), ${most}) end
      from (select d.report_id from (${places}) d limit ${limit}) found)`
  })
  const { rows } = await sql<{ readonly counts: number[] }>`select array[${sql.join(each)}]::int[] as counts`.execute(
    db,
  )
  return rows[0]?.counts ?? []
}
