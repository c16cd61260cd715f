import { end, start } from '../clocks.ts'
import type { ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import type { ReportState } from '../state.ts'
import { measureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'

/** The standard's trigger was reached: a public copy is owed, unless the report is confidential or was held. */
export function duePublication(law: Law, state: ReportState, event: ReportEvent): ReportState {
  if (state.publication !== 'none') return state
  if (state.confidential) return { ...state, publication: 'held' }
  const next: ReportState = { ...state, publication: 'due' }
  return start(law, next, { limit: 'publication', measures: [measureOf(next)], at: event.at, by: event.seq })
}

export const publication = {
  /** A copy that is approved anew says anew which photos are public. */
  published(_law, { released: _before, ...state }, { released, at, seq }) {
    const next: ReportState = { ...state, publication: 'published', ...(released === undefined ? {} : { released }) }
    return end(next, ['publication'], { at, by: seq, how: 'met' })
  },

  unpublished: (_law, state, event) =>
    end({ ...state, publication: event.held ? 'held' : 'unpublished' }, ['publication'], {
      at: event.at,
      by: event.seq,
      how: 'met',
    }),

  confidentialSet(_law, state, event) {
    const wasDue = state.publication !== 'none'
    const next: ReportState = {
      ...state,
      confidential: true,
      publication: wasDue ? 'held' : 'none',
      liftProposedBy: null,
    }
    return end(next, ['publication'], { at: event.at, by: event.seq, how: 'dropped' })
  },

  confidentialLiftProposed: (_law, state, event) => ({
    ...state,
    liftProposedBy: event.by.kind === 'officer' ? event.by.id : null,
  }),

  confidentialLifted(law, state, event) {
    const next: ReportState = { ...state, confidential: false, liftProposedBy: null }
    return state.publication === 'held' ? duePublication(law, { ...next, publication: 'none' }, event) : next
  },
} satisfies Partial<Handlers>
