import type { AgencyId, OfficerId, ReportId, ReportNumber } from '../../../kernel/brand.ts'

/** What an answer is judged by. */
export const criteria = ['relevant', 'concrete', 'proven', 'clear'] as const
export type Criterion = (typeof criteria)[number]
export const marks = ['yes', 'partly', 'no'] as const
export type Mark = (typeof marks)[number]
export type Marks = Readonly<Record<Criterion, Mark>>

/** A judgement of one answer. */
export type Grade = { readonly marks: Marks; readonly remark: string | null; readonly by: OfficerId }

/** An answer whose report was closed in a month. */
export type ClosedAnswer = { readonly report: ReportId; readonly number: ReportNumber; readonly agency: AgencyId }

/** This share of a month's closed answers is looked at (product). */
export const sampledPercent = 5

/**
 * The sample of a month: of each region's answers those with the lowest tickets, `sampledPercent` of them, rounded up. A
 * ticket follows from the month's seed and the report's number, so that the same answers are drawn each time.
 */
export function drawFrom(
  answers: readonly ClosedAnswer[],
  regionOf: (agency: AgencyId) => AgencyId,
  ticketOf: (number: ReportNumber) => string,
): ClosedAnswer[] {
  const byRegion = Map.groupBy(answers, ({ agency }) => regionOf(agency))
  return [...byRegion.values()].flatMap((ofRegion) =>
    ofRegion
      .map((answer) => ({ answer, ticket: ticketOf(answer.number) }))
      .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
      .slice(0, Math.ceil((ofRegion.length * sampledPercent) / 100))
      .map(({ answer }) => answer),
  )
}

/** How the answers of an agency did, each number with the one that it is a share of. */
export type Score = {
  readonly agency: AgencyId
  readonly closed: number
  readonly sampled: number
  readonly graded: number
  /** Of the graded ones. */
  readonly marks: Readonly<Record<Criterion, Readonly<Record<Mark, number>>>>
}

type Sampled = { readonly agency: AgencyId; readonly grade: Grade | null }

/** One score for each agency that closed something in the month. */
export function scoresOf(
  closed: readonly { readonly agency: AgencyId; readonly answers: number }[],
  samples: readonly Sampled[],
): Score[] {
  return closed.map(({ agency, answers }) => {
    const own = samples.filter((one) => one.agency === agency)
    const grades = own.flatMap(({ grade }) => grade ?? [])
    const count = (criterion: Criterion, mark: Mark): number =>
      grades.filter((grade) => grade.marks[criterion] === mark).length
    const counts = (criterion: Criterion) => ({
      yes: count(criterion, 'yes'),
      partly: count(criterion, 'partly'),
      no: count(criterion, 'no'),
    })
    return {
      agency,
      closed: answers,
      sampled: own.length,
      graded: grades.length,
      marks: {
        relevant: counts('relevant'),
        concrete: counts('concrete'),
        proven: counts('proven'),
        clear: counts('clear'),
      },
    }
  })
}
