import { sql, type Expression, type SqlBool } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { PublicCursor, PublicFilter, PublicItem } from '../domain/public-list.ts'
import type { PublishingTables } from './tables.ts'

/** A filter whose agency is written out: itself and everything below it. */
export type Sought = Omit<PublicFilter, 'agency'> & { readonly agencies: readonly AgencyId[] | null }

function matching(db: Handle, sought: Sought) {
  const { q, agencies, phase, kind, area, category, from, to } = sought
  return db
    .withTables<PublishingTables>()
    .selectFrom('public_reports')
    .where((eb) => {
      const wanted: Expression<SqlBool>[] = []
      if (q !== null) wanted.push(sql<boolean>`words @@ websearch_to_tsquery('indonesian', ${q})`)
      if (agencies !== null) wanted.push(eb('agency', '=', sql<AgencyId>`any(${[...agencies]})`))
      if (phase !== null) wanted.push(eb('phase', '=', phase))
      if (kind !== null) wanted.push(eb('kind', '=', kind))
      if (area !== null) wanted.push(eb.or([eb('area_code', '=', area), eb('area_code', 'like', `${area}.%`)]))
      if (category !== null) wanted.push(eb('category', '=', category))
      if (from !== null) wanted.push(eb('filed_on', '>=', from))
      if (to !== null) wanted.push(eb('filed_on', '<=', to))
      return eb.and(wanted)
    })
}

/** The newest first, after the cursor; at most `limit`. */
export function selectPublic(
  db: Handle,
  sought: Sought,
  after: PublicCursor | null,
  limit: number,
): Promise<PublicItem[]> {
  const rows = matching(db, sought)
  const left =
    after === null
      ? rows
      : rows.where(sql<boolean>`(filed_on, number) < (${after.filedOn}::date, ${after.number}::text)`)
  return listed(left, limit)
}

const listed = (rows: ReturnType<typeof matching>, limit: number): Promise<PublicItem[]> =>
  rows
    .select(['number', 'title', 'body', 'kind', 'class as reportClass', 'category', 'agency'])
    .select(['area_code as areaCode', 'phase', 'filed_on as filedOn', 'changed_on as changedOn'])
    .orderBy('filed_on', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()

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
  const some = matching(db, sought)
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
