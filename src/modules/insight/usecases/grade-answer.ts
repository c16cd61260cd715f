import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import {
  mayRead,
  mayReadContent,
  readTitles,
  stateFromJson,
  type OpenLaw,
  type ReportState,
} from '../../reports/index.ts'
import { scoresOf, type Grade, type Score } from '../domain/quality.ts'
import { listDraws, loadClosed, loadSample, writeGrade, type Draw, type SampleRow } from '../store/quality.ts'
import type { QualityRoom } from './draw-sample.ts'

/** One answer of the sample, as far as this officer may see it. */
export type Sample = {
  readonly number: ReportNumber
  readonly agency: AgencyId
  /** Null where the report is not for this officer, or its words are closed or erased. */
  readonly title: string | null
  readonly grade: Grade | null
  readonly isReadable: boolean
  readonly mayGrade: boolean
}

export type Quality = {
  readonly draws: readonly Draw[]
  /** The one that is shown; null while there was none. */
  readonly draw: Draw | null
  readonly scores: readonly Score[]
  readonly samples: readonly Sample[]
}

export type GradeRefusal = {
  readonly refusal: 'unknownReport' | 'answeredByYou' | 'gradedByAnother' | 'closedByReporter'
}

/** The sample of a month, the last one where none is named, at the agencies whose quality this officer may read. */
export async function readQuality(
  room: QualityRoom,
  officer: Officer,
  month: Temporal.PlainDate | null,
): Promise<Quality> {
  const law = await room.lawShelf.open()
  const draws = await listDraws(room.db)
  const draw = draws.find((one) => month !== null && one.month.equals(month)) ?? draws[0] ?? null
  if (draw === null) return { draws, draw, scores: [], samples: [] }
  const agencies = agenciesWhere(officer, 'quality.read', law.tree)
  const [closed, rows] = await Promise.all([
    loadClosed(room.db, draw.month, agencies),
    loadSample(room.db, draw.month, agencies),
  ])
  const titles = await readTitles(
    room,
    officer,
    rows.map(({ number }) => number),
  )
  const samples = rows.map((row) => ({ ...sampleOf(officer, law, row), title: titles.get(row.number) ?? null }))
  return { draws, draw, scores: scoresOf(closed, rows), samples }
}

function sampleOf(
  officer: Officer,
  law: OpenLaw,
  { number, agency, grade, state: json }: SampleRow,
): Omit<Sample, 'title'> {
  const state = stateFromJson(json)
  const isReadable = mayRead(officer, state, law)
  const mayGrade =
    mayReadContent(officer, state, law) &&
    may(officer, 'quality.grade', law.tree, agency) &&
    !answered(officer, state) &&
    (grade === null || grade.by === officer.id)
  return { number, agency, grade, isReadable, mayGrade }
}

/** Drafted, approved and posted answers are all the officer's own. */
const answered = ({ id }: Officer, { answers, drafts }: ReportState): boolean =>
  [...answers, ...drafts].some(({ by }) => by === id)

/** The answer where this officer may judge it, else why not. */
export async function findToGrade(
  room: QualityRoom,
  officer: Officer,
  month: Temporal.PlainDate,
  number: ReportNumber,
): Promise<Result<SampleRow, GradeRefusal>> {
  const law = await room.lawShelf.open()
  const [row] = await loadSample(room.db, month, agenciesWhere(officer, 'quality.grade', law.tree), number)
  if (row === undefined) return refuse({ refusal: 'unknownReport' })
  const state = stateFromJson(row.state)
  if (!mayRead(officer, state, law)) return refuse({ refusal: 'unknownReport' })
  if (!mayReadContent(officer, state, law)) return refuse({ refusal: 'closedByReporter' })
  if (answered(officer, state)) return refuse({ refusal: 'answeredByYou' })
  if (row.grade !== null && row.grade.by !== officer.id) return refuse({ refusal: 'gradedByAnother' })
  return accept(row)
}

/** Judges one answer of a sample. Refusals: `unknownReport`, `closedByReporter`, `answeredByYou`, `gradedByAnother`. */
export async function gradeAnswer(
  room: QualityRoom,
  officer: Officer,
  {
    month,
    number,
    ...given
  }: { readonly month: Temporal.PlainDate; readonly number: ReportNumber } & Omit<Grade, 'by'>,
): Promise<Result<null, GradeRefusal>> {
  const allowed = await findToGrade(room, officer, month, number)
  if (!allowed.ok) return allowed
  const at = room.now()
  return transact(room.db, async (tx): Promise<Result<null, GradeRefusal>> => {
    const isWritten = await writeGrade(tx, month, allowed.value.report, { ...given, by: officer.id }, at)
    if (!isWritten) return refuse({ refusal: 'gradedByAnother' })
    const detail = { month: month.toString(), ...given.marks }
    await recordAudit(tx, { at, actor: officer, event: 'quality.graded', subject: number, detail })
    return accept(null)
  })
}
