import type { EventOf, EventType } from '../event.ts'
import type { Law } from '../law.ts'
import type { Measure, ReportState } from '../state.ts'

/** What each kind of event does to a report; the files of this folder hold a part each, `evolve.ts` joins them. */
export type Handlers<T extends EventType = EventType> = {
  readonly [K in T]: (law: Law, state: ReportState, event: EventOf<K>) => ReportState
}

/** The measure in force: the receiving agency's standard until the first disposition, then the one fixed by it. */
export function measureOf(state: ReportState, agency = state.lead ?? state.receivedBy): Measure {
  return { terms: state.terms ?? state.receivingTerms, reportClass: state.reportClass, agency }
}

/** The verifier's limits keep the standard, zone and calendar of the agency that received the report. */
export function receivingMeasureOf(state: ReportState): Measure {
  return { terms: state.receivingTerms, reportClass: state.reportClass, agency: state.receivedBy }
}

export const practiceOf = (law: Law, state: ReportState) => law.terms(state.terms ?? state.receivingTerms).practice

export const unchanged = (_: Law, state: ReportState): ReportState => state
