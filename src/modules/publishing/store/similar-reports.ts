import { sql } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { PublicItem } from '../domain/public-list.ts'

/** Where to look: the offices and the places whose newest open reports are compared. */
export type Nearby = {
  readonly agencies: readonly AgencyId[]
  readonly areas: readonly string[]
  readonly since: Temporal.PlainDate
}

/** Of each office and each place so many of the newest are compared: the work stays the same however many there are. */
const comparedAtMost = 100

/**
 * Open public reports nearby that share telling words with a text, those that share most first. Alike are two texts with
 * three such words in common that are a quarter of the shorter one, or eight; words as the search knows them, without
 * their endings.
 */
export async function selectSimilar(
  db: Handle,
  text: string,
  { agencies, areas, since }: Nearby,
  limit: number,
): Promise<readonly PublicItem[]> {
  const newestOf = (column: 'agency' | 'area_code', values: readonly string[]) => sql`
    select found.* from unnest(${[...values]}::text[]) as wanted (value)
    cross join lateral (
      select report_id from public_reports
      where ${sql.ref(column)} = wanted.value and filed_on >= ${since}::date and phase not in ('closed', 'archived')
      order by filed_on desc, number desc limit ${comparedAtMost}
    ) as found`
  const { rows } = await sql<PublicItem>`
    with said as (select tsvector_to_array(to_tsvector('indonesian', ${text})) as words),
    nearby as (${newestOf('agency', agencies)} union ${newestOf('area_code', areas)}),
    compared as (
      select public_reports.*, cardinality(said.words) as said, length(public_reports.words) as theirs,
        (select count(*) from unnest(tsvector_to_array(public_reports.words)) as one (word)
          where one.word = any (said.words)) as shared
      from nearby join public_reports using (report_id) cross join said
    )
    select number, title, body, kind, class as "reportClass", category, agency, area_code as "areaCode", phase,
      filed_on as "filedOn"
    from compared
    where shared >= 8 or (shared >= 3 and shared * 4 >= least(said, theirs))
    order by shared desc, filed_on desc, number desc
    limit ${limit}`.execute(db)
  return rows
}
