import { sql } from 'kysely'
import type { AgencyId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { withWhole } from './filed-words.ts'
import { stateFromJson } from './state-json.ts'

/** A report with the words it came with, to be compared with another. */
export type AlikeRow = {
  readonly number: ReportNumber
  readonly title: string
  readonly body: string
  readonly areaCode: string | null
  readonly filedAt: Temporal.Instant
}

const asRow = sql`reports.number, titles.body as title, bodies.body, reports.area_code as "areaCode",
  reports.filed_at as "filedAt"`
/** The title and the text it came with; what was closed or erased is compared with nothing. */
const withTexts = sql`join reports on reports.id = found.report_id ${withWhole}`

/** Up to `limit` reports that share a number of their sketch with this one, and itself: near-identical texts are among them. */
export async function withLikeSketch(db: Handle, report: ReportId, limit: number): Promise<AlikeRow[]> {
  const { rows } = await sql<AlikeRow>`
    select ${asRow} from (
      select other.report_id from report_words own join report_words other on other.sketch && own.sketch
      where own.report_id = ${report} limit ${limit}
    ) found ${withTexts}`.execute(db)
  return rows
}

/** The `limit` reports before this one at the same agency, and as many after it. */
export async function besideAtAgency(
  db: Handle,
  { report, agency, limit }: { readonly report: ReportId; readonly agency: AgencyId; readonly limit: number },
): Promise<AlikeRow[]> {
  // Ids of reports grow with time.
  const onDesk = sql`select report_id from report_desks where queue = any('{all,verify,verifyNationally}') and agency = ${agency}`
  const { rows } = await sql<AlikeRow>`
    select ${asRow} from (
      (${onDesk} and report_id < ${report} order by report_id desc limit ${limit})
      union (${onDesk} and report_id > ${report} order by report_id limit ${limit})
    ) found ${withTexts}`.execute(db)
  return rows
}

/** These reports as they stand, in the order of filing. */
export async function statesOf(
  db: Handle,
  numbers: readonly ReportNumber[],
): Promise<{ readonly number: ReportNumber; readonly state: ReportState }[]> {
  const { rows } = await sql<{ readonly number: ReportNumber; readonly state: unknown }>`
    select number, state from reports where number = any(${[...numbers]}) order by filed_at, id`.execute(db)
  return rows.map(({ number, state }) => ({ number, state: stateFromJson(state) }))
}

/** Reports that share a number of their sketch: how many, and the newest of them, the newest first. */
export type Sketched = { readonly count: number; readonly newest: readonly ReportId[] }

/**
 * Numbers of sketches that many of the newest reports share which lie with these agencies, the most frequent first. Looks
 * at `perAgency` reports of each agency and `inAll` together, however many there are; names `named` of each number.
 */
export async function oftenSketched(
  db: Handle,
  agencies: readonly AgencyId[],
  { least, perAgency, inAll, named }: Readonly<Record<'least' | 'perAgency' | 'inAll' | 'named', number>>,
): Promise<readonly Sketched[]> {
  const { rows } = await sql<Sketched>`
    with newest as (
      select distinct newest.report_id from unnest(${[...agencies]}::text[]) one (agency) cross join lateral (
        select report_id from report_desks where queue = 'all' and agency = one.agency
        order by report_id desc limit ${perAgency}
      ) newest order by newest.report_id desc limit ${inAll}
    )
    select count(*)::int as count, (array_agg(report_id::text order by report_id desc))[1:${sql.lit(named)}] as newest
    from newest join report_words using (report_id) cross join unnest(report_words.sketch) as part (sketch)
    group by part.sketch having count(*) >= ${least}
    order by count desc, newest`.execute(db)
  return rows
}

/** These reports with the words they came with, in no order. */
export async function wordsOf(
  db: Handle,
  reports: readonly ReportId[],
): Promise<readonly (AlikeRow & { readonly report: ReportId })[]> {
  const { rows } = await sql<AlikeRow & { readonly report: ReportId }>`
    select found.report_id as report, ${asRow} from unnest(${[...reports]}::uuid[]) found (report_id) ${withTexts}`.execute(
    db,
  )
  return rows
}
