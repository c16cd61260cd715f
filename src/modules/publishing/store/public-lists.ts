import { sql, type Expression, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { PublicCursor, PublicFilter, PublicItem } from '../domain/public-list.ts'
import type { PublishingTables } from './tables.ts'

/** A filter whose agency is written out: itself and everything below it. */
export type Sought = Omit<PublicFilter, 'agency'> & { readonly agencies: readonly AgencyId[] | null }

const unnarrowed: Sought = {
  q: null,
  agencies: null,
  phase: null,
  kind: null,
  area: null,
  category: null,
  from: null,
  to: null,
}

type Rows = SelectQueryBuilder<PublishingTables, 'public_reports', object>

function matching(rows: Rows, { q, agencies, phase, kind, area, category, from, to }: Sought): Rows {
  return rows.where((eb) => {
    const wanted: Expression<SqlBool>[] = []
    if (q !== null) wanted.push(sql<boolean>`words @@ websearch_to_tsquery('indonesian', ${q})`)
    if (agencies !== null) wanted.push(eb('agency', '=', sql<AgencyId>`any(${[...agencies]})`))
    if (phase !== null) wanted.push(eb('phase', '=', phase))
    if (kind !== null) wanted.push(eb('kind', '=', kind))
    if (area !== null) wanted.push(eb.or([eb('area_code', '=', area), within(area)]))
    if (category !== null) wanted.push(eb('category', '=', category))
    if (from !== null) wanted.push(eb('filed_on', '>=', from))
    if (to !== null) wanted.push(eb('filed_on', '<=', to))
    return eb.and(wanted)
  })
}

/** Whatever lies in an area, as a range of the index by area: the server knows no range of a pattern that it is given. */
const within = (area: string): Expression<SqlBool> =>
  sql<boolean>`(area_code ~>=~ ${`${area}.`} and area_code ~<~ ${`${area}/`})`

/** Of so many of the newest those that match are taken first: what many reports have fills a page from among them. */
const lookedAtFirst = 1000
/** So few that match are found by an index of their own, and put in order. */
const fewMatching = 2000

/**
 * The newest first, after the cursor; at most `limit`. How is seen from what there is: what is frequent is met soon among
 * the newest, and what is rare is little wherever it lies. So no search reads through everything.
 */
export async function selectPublic(
  db: Handle,
  sought: Sought,
  after: PublicCursor | null,
  limit: number,
): Promise<readonly PublicItem[]> {
  const all = db.withTables<PublishingTables>().selectFrom('public_reports')
  const narrowing = narrowedBy(sought)
  if (narrowing === 'agencies')
    return listed(beyond(matching(newestOfEach(db, sought, after, limit), sought), after), limit)
  // Topics have an index in the order of the list.
  if (narrowing === 'nothing' || narrowing === 'category') return listed(beyond(matching(all, sought), after), limit)
  const met = await listed(matching(newestOf(db, sought, lookedAtFirst, after), sought), limit)
  if (met.length === limit) return met
  const { items, matches } = await selectFew(db, beyond(matching(all, sought), after), limit)
  return matches <= fewMatching ? items : listed(beyond(matching(all, sought), after), limit)
}

/** So many of the newest of the time asked for, after the cursor, whatever else is sought. */
function newestOf(db: Handle, { from, to }: Sought, most: number, after: PublicCursor | null = null): Rows {
  const tables = db.withTables<PublishingTables>()
  const ofTime = matching(tables.selectFrom('public_reports'), { ...unnarrowed, from, to })
  return tables.selectFrom(inOrder(beyond(ofTime, after)).selectAll().limit(most).as('public_reports'))
}

/** The newest of each of these agencies alone, after the cursor: each range of their index stops after one page. */
function newestOfEach(db: Handle, { agencies, from, to }: Sought, after: PublicCursor | null, limit: number): Rows {
  const ofTime = [
    ...(from === null ? [] : [sql`and filed_on >= ${from}`]),
    ...(to === null ? [] : [sql`and filed_on <= ${to}`]),
    ...(after === null ? [] : [sql`and (filed_on, number) < (${after.filedOn}::date, ${after.number}::text)`]),
  ]
  const newest = sql<PublishingTables['public_reports']>`(
    select newest.* from unnest(${agencies}::text[]) one (agency) cross join lateral (
      select * from public_reports where public_reports.agency = one.agency ${sql.join(ofTime, sql` `)}
      order by filed_on desc, number desc limit ${limit}
    ) newest)`
  return db.withTables<PublishingTables>().selectFrom(newest.as('public_reports'))
}

/** What it asks for beside a time, for the list is in the order of time: one thing, several, or nothing. */
function narrowedBy({ from: _from, to: _to, ...others }: Sought): keyof Sought | 'several' | 'nothing' {
  const [first, ...more] = (Object.keys(others) as (keyof typeof others)[]).filter((name) => others[name] !== null)
  return more.length > 0 ? 'several' : (first ?? 'nothing')
}

/** How many match, counted a little further than few, and the newest of them where they are no more. */
async function selectFew(db: Handle, rows: Rows, limit: number) {
  const few = rows.select(['number', 'filed_on']).limit(fewMatching + 1)
  const found = await db
    .withTables<PublishingTables>()
    .with(
      (one) => one('few').materialized(),
      () => few,
    )
    .with('newest', (tables) =>
      tables
        .selectFrom('few')
        .select((eb) => ['number', eb.fn.countAll<number>().over().as('matches')])
        .orderBy('filed_on', 'desc')
        .orderBy('number', 'desc')
        .limit(limit),
    )
    .selectFrom('newest')
    .innerJoin('public_reports', 'public_reports.number', 'newest.number')
    .select(shown)
    .select('newest.matches')
    .orderBy('filed_on', 'desc')
    .orderBy('public_reports.number', 'desc')
    .execute()
  return { items: found.map(({ matches: _matches, ...item }) => item), matches: found[0]?.matches ?? 0 }
}

const beyond = (rows: Rows, after: PublicCursor | null): Rows =>
  after === null ? rows : rows.where(sql<boolean>`(filed_on, number) < (${after.filedOn}::date, ${after.number}::text)`)

const inOrder = (rows: Rows): Rows => rows.orderBy('filed_on', 'desc').orderBy('number', 'desc')

const shown = [
  ...(['public_reports.number', 'title', 'body', 'kind', 'class as reportClass', 'category', 'agency'] as const),
  ...(['area_code as areaCode', 'phase', 'filed_on as filedOn', 'changed_on as changedOn'] as const),
] as const

const listed = (rows: Rows, limit: number): Promise<PublicItem[]> => inOrder(rows).select(shown).limit(limit).execute()

/** The newest since a day that lie in this very area, none of the areas within: one range of an index, in its order. */
export function selectNewestIn(
  db: Handle,
  area: string,
  since: Temporal.PlainDate,
  limit: number,
): Promise<PublicItem[]> {
  return listed(
    db
      .withTables<PublishingTables>()
      .selectFrom('public_reports')
      .where('area_code', '=', area)
      .where('filed_on', '>=', since),
    limit,
  )
}

/** How many match, counted no further than `most`. */
export async function countMatching(db: Handle, sought: Sought, most: number): Promise<number> {
  const some = matching(db.withTables<PublishingTables>().selectFrom('public_reports'), sought)
    .select(sql`1`.as('one'))
    .limit(most)
    .as('some')
  const { total } = await db
    .withTables<PublishingTables>()
    .selectFrom(some)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}
