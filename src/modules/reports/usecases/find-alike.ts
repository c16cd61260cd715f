import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { comparing, nearIdentical, type Sameness } from '../domain/screening/sameness.ts'
import type { ReportState } from '../domain/state.ts'
import { besideAtAgency, statesOf, withLikeSketch, type AlikeRow } from '../store/alike.ts'
import { membersOf } from '../store/reports.ts'
import { mayRead, type ReportView } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** A report that may be about the same thing, why, and how it stands. */
export type Alike = Sameness & {
  readonly number: ReportNumber
  readonly title: string
  readonly body: string
  readonly state: ReportState
}

export type AlikeReports = {
  readonly likely: readonly Alike[]
  /** How many of those that the officer may read have nearly the same words, this one with them. */
  readonly nearlySame: number
  /** The members of its duplicate group that this officer may read, itself with them, in the order of filing. */
  readonly members: readonly { readonly number: ReportNumber; readonly state: ReportState }[]
}

const [sketchedAtMost, besideAtMost, shownAtMost] = [200, 60, 5]

/**
 * What is likely about the same thing, among all reports that the officer may read: near-identical texts wherever they
 * are, and such as tell of it in other words in the same place and month. The likeliest first; its own group is apart.
 * What its reporter closed is compared with nothing.
 */
export async function findAlike(room: ReportsRoom, officer: Officer, view: ReportView): Promise<AlikeReports> {
  const { state, title, body, law } = view
  const { id, number, group, lead, receivedBy } = state
  const [sketched, beside, grouped] = await Promise.all([
    withLikeSketch(room.db, id, sketchedAtMost),
    besideAtAgency(room.db, { report: id, agency: lead ?? receivedBy, limit: besideAtMost }),
    membersOf(room.db, group ?? number),
  ])
  const compare = comparing({ text: `${title ?? ''}\n${body ?? ''}`, areaCode: view.areaCode, filedAt: state.filedAt })
  const byNumber = new Map<ReportNumber, AlikeRow>([...sketched, ...beside].map((row) => [row.number, row]))
  const members = new Set(grouped)
  const found = [...byNumber.values()].flatMap((row) => {
    const sameness =
      view.isClosed || row.number === number ? null : compare({ ...row, text: `${row.title}\n${row.body}` })
    return sameness === null ? [] : [{ ...row, ...sameness }]
  })
  const likeliest = found
    .filter((one) => !members.has(one.number))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, shownAtMost * 2)
  const nearlySame = found.filter((one) => one.alike >= nearIdentical)
  const asked = [...grouped, ...likeliest, ...nearlySame].map((one) => (typeof one === 'string' ? one : one.number))
  const states = new Map(
    (await statesOf(room.db, asked))
      .filter((one) => mayRead(officer, one.state, law))
      .map((one) => [one.number, one.state]),
  )
  return {
    likely: likeliest.flatMap((one) => withState(one, states.get(one.number))).slice(0, shownAtMost),
    nearlySame: 1 + nearlySame.filter((one) => states.has(one.number)).length,
    members: grouped.length < 2 ? [] : grouped.flatMap((one) => withState({ number: one }, states.get(one))),
  }
}

const withState = <T extends object>(
  one: T,
  state: ReportState | undefined,
): (T & { readonly state: ReportState })[] => (state === undefined ? [] : [{ ...one, state }])
