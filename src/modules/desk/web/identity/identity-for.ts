import type { Officer } from '../../../../kernel/actor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { mayKnowReporter } from '../../../../kernel/permission.ts'
import type { Answer } from '../../../../web/answer.ts'
import { problem } from '../../../../web/answer.ts'
import type { Ask } from '../../../../web/route.ts'
import {
  findReport,
  impartialPosts,
  readAsOfficer,
  readNumber,
  type ReportsRoom,
  type ReportView,
} from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'

/** What of a report its reporter's identity depends on. */
export type Identified = Pick<ReportView, 'state' | 'reporter' | 'law'>

/**
 * Every agency that has or had the report, the one that has it now at the end; of the Ombudsman the office to which the
 * reporter agreed to be named.
 */
export const concernedBy = ({ state }: Pick<ReportView, 'state'>): AgencyId[] => [
  ...(state.consent && !state.anonymous ? [state.ombudsman?.office ?? []].flat() : []),
  state.receivedBy,
  ...state.tasks.map(({ agency }) => agency),
  ...state.holdings.map(({ agency }) => agency),
  state.lead ?? state.receivedBy,
]

/**
 * May this officer ask who the reporter is (`ask`), and if not, why? Only from a post that the report leaves them
 * (`impartialPosts`); but one that it takes away still counts where an officer of the region must not know.
 */
export function identityFor(officer: Officer, view: Identified): 'ask' | 'anonymous' | 'closed' {
  const { state, law } = view
  const { anonymous } = state
  const impartial = { ...officer, posts: impartialPosts(officer, state, law.tree) }
  const report = { anonymous, concerned: concernedBy(view) }
  if ([officer, impartial].every((who) => mayKnowReporter(who, law.tree, report))) return 'ask'
  return anonymous ? 'anonymous' : 'closed'
}

/**
 * Goes on with a report that this officer may read, or whose anonymous identity they could open in an emergency: what
 * stands in it stays closed to them, as where it is confidential. Else answers as for an unknown number.
 */
export async function withIdentified(
  room: ReportsRoom,
  ask: Pick<Ask<{ readonly number: string }>, 'actor' | 'params'>,
  work: (view: Identified, officer: Officer) => Answer | Promise<Answer>,
): Promise<Answer> {
  const officer = officerOf(ask)
  const number = readNumber(ask.params.number)
  if (number === null) return problem('notFound')
  const read = await readAsOfficer(room, number, officer)
  if (read.ok) return work(read.value, officer)
  const kept = await findReport(room.db, number)
  if (kept?.state.anonymous !== true) return problem('notFound')
  const view = { state: kept.state, reporter: kept.reporter, law: await room.lawShelf.open() }
  return identityFor(officer, view) === 'ask' ? work(view, officer) : problem('notFound')
}

/** The same where something of the identity is asked for, which must be open to the officer. */
export const withOpenable = (
  room: ReportsRoom,
  ask: Pick<Ask<{ readonly number: string }>, 'actor' | 'params'>,
  work: (view: Identified, officer: Officer) => Answer | Promise<Answer>,
): Promise<Answer> =>
  withIdentified(room, ask, (view, officer) =>
    identityFor(officer, view) === 'ask' ? work(view, officer) : problem('forbidden'),
  )
