import { sql } from 'kysely'
import type { AgencyId, OfficerId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { marks, type ClosedAnswer, type Grade, type Mark } from '../domain/quality.ts'
import type { InsightTables } from './tables.ts'

/**
 * The reports that were closed within this span after a substantive answer, with the agency that gave the last one before
 * it. Asked of events alone, so that the answer is the same at any later time. Reads every report that was changed since.
 */
export async function closedWithin(
  db: Handle,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<ClosedAnswer[]> {
  const { rows } = await sql<ClosedAnswer>`
    select reports.id as report, reports.number, answered.by_agency as agency
    from reports
    cross join lateral (
      select min(seq) as seq from report_events closed
      where closed.report_id = reports.id and closed.type = 'closed' and closed.at >= ${from} and closed.at < ${until}
    ) closed
    cross join lateral (
      select by_agency from report_events answered
      where answered.report_id = reports.id and answered.type = 'followedUp' and answered.seq < closed.seq
        and answered.payload ->> 'kind' = 'substantive' and answered.by_agency is not null
      order by answered.seq desc limit 1
    ) answered
    where reports.changed_at >= ${from}
  `.execute(db)
  return rows
}

export type Draw = { readonly month: Temporal.PlainDate; readonly seed: string; readonly drawnAt: Temporal.Instant }

/** Every draw there was, the newest first. */
export const listDraws = (db: Handle): Promise<readonly Draw[]> =>
  db
    .withTables<InsightTables>()
    .selectFrom('quality_draws')
    .select(['month', 'seed', 'drawn_at as drawnAt'])
    .orderBy('month', 'desc')
    .execute()

/** Writes a month's draw down; false where it was drawn before, and nothing is written. */
export async function insertDraw(
  tx: Tx,
  { month, seed, drawnAt }: Draw,
  closed: readonly ClosedAnswer[],
  sample: readonly ClosedAnswer[],
): Promise<boolean> {
  const tables = tx.withTables<InsightTables>()
  const drawn = await tables
    .insertInto('quality_draws')
    .values({ month, seed, drawn_at: drawnAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('month')
    .execute()
  if (drawn.length === 0) return false
  const counts = [...Map.groupBy(closed, ({ agency }) => agency)].map(([agency, answers]) => {
    return { month, agency, answers: answers.length }
  })
  if (counts.length > 0) await tables.insertInto('quality_closed').values(counts).execute()
  await sql`
    insert into quality_samples (month, report_id, agency)
    select ${month}::date, report, agency
    from unnest(${sample.map(({ report }) => report)}::uuid[], ${sample.map(({ agency }) => agency)}::text[])
      drawn (report, agency)
  `.execute(tx)
  return true
}

export const loadClosed = (
  db: Handle,
  month: Temporal.PlainDate,
  agencies: readonly AgencyId[],
): Promise<readonly { readonly agency: AgencyId; readonly answers: number }[]> =>
  db
    .withTables<InsightTables>()
    .selectFrom('quality_closed')
    .select(['agency', 'answers'])
    .where('month', '=', month)
    .where('agency', '=', sql<AgencyId>`any(${[...agencies]})`)
    .orderBy('agency')
    .execute()

/** One answer of a sample. */
export type SampleRow = {
  readonly report: ReportId
  readonly number: ReportNumber
  readonly agency: AgencyId
  readonly grade: Grade | null
  /** As the report keeps it. */
  readonly state: unknown
}

type MarkColumns = Readonly<Record<'relevant' | 'concrete' | 'proven' | 'clear', number | null>>

/** The month's sample at these agencies, or the one report of it. */
export async function loadSample(
  db: Handle,
  month: Temporal.PlainDate,
  agencies: readonly AgencyId[],
  number: ReportNumber | null = null,
): Promise<SampleRow[]> {
  const only = number === null ? sql`` : sql`and reports.number = ${number}`
  const { rows } = await sql<
    Omit<SampleRow, 'grade'> & MarkColumns & { readonly remark: string | null; readonly graded_by: OfficerId | null }
  >`
    select sample.report_id as report, reports.number, sample.agency, reports.state,
      sample.relevant, sample.concrete, sample.proven, sample.clear, sample.remark, sample.graded_by
    from quality_samples sample
    join reports on reports.id = sample.report_id
    where sample.month = ${month} and sample.agency = any(${[...agencies]}::text[]) ${only}
    order by sample.agency, reports.number
  `.execute(db)
  return rows.map(({ report, number: ofReport, agency, state, ...grade }) => {
    return { report, number: ofReport, agency, state, grade: gradeOf(grade) }
  })
}

/** Two points for a yes, one for a part of it. */
const pointsOf = (mark: Mark): number => 2 - marks.indexOf(mark)
const markOf = (points: number | null): Mark => marks[2 - (points ?? 0)] ?? 'no'

function gradeOf(row: MarkColumns & { readonly remark: string | null; readonly graded_by: OfficerId | null }) {
  if (row.graded_by === null) return null
  const { relevant, concrete, proven, clear } = row
  const given = { relevant: markOf(relevant), concrete: markOf(concrete), proven: markOf(proven), clear: markOf(clear) }
  return { marks: given, remark: row.remark, by: row.graded_by }
}

/** Writes a judgement, in the place of an earlier one of the same officer; false where another one gave it. */
export async function writeGrade(
  tx: Tx,
  month: Temporal.PlainDate,
  report: ReportId,
  { marks: given, remark, by }: Grade,
  at: Temporal.Instant,
): Promise<boolean> {
  const { relevant, concrete, proven, clear } = given
  const written = await tx
    .withTables<InsightTables>()
    .updateTable('quality_samples')
    .set({
      relevant: pointsOf(relevant),
      concrete: pointsOf(concrete),
      proven: pointsOf(proven),
      clear: pointsOf(clear),
    })
    .set({ remark, graded_by: by, graded_at: at })
    .where('month', '=', month)
    .where('report_id', '=', report)
    .where((or) => or.or([or('graded_by', 'is', null), or('graded_by', '=', by)]))
    .returning('report_id')
    .execute()
  return written.length > 0
}
