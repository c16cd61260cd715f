import type { Officer } from '../../../../kernel/actor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { mayKnowReporter } from '../../../../kernel/permission.ts'
import type { Answer } from '../../../../web/answer.ts'
import { problem } from '../../../../web/answer.ts'
import type { Ask } from '../../../../web/route.ts'
import { findReport, readAsOfficer, readNumber, type ReportsRoom, type ReportView } from '../../../reports/index.ts'
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

/** May this officer ask who the reporter is (`ask`), and if not, why? */
export function identityFor(officer: Officer, view: Identified): 'ask' | 'anonymous' | 'closed' {
  const { anonymous } = view.state
  if (mayKnowReporter(officer, view.law.tree, { anonymous, concerned: concernedBy(view) })) return 'ask'
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
  // Whoever the report concerns is the last one to learn who sent it.
  if (kept?.state.anonymous !== true || kept.state.involved?.includes(officer.id) === true) return problem('notFound')
  const view = { state: kept.state, reporter: kept.reporter, law: await room.lawShelf.open() }
  return identityFor(officer, view) === 'ask' ? work(view, officer) : problem('notFound')
}
