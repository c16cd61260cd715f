import type { ReportState } from '../state.ts'
import type { Handlers } from './handlers.ts'
import { hide, show } from './publication.ts'

/** What came in was flagged or held (docs/decisions/0020): flagged it is hidden, until a verifier has looked at it. */
export const screening = {
  screened(_law, state, { alarms, doubts, at, seq }) {
    const isFlagged = alarms.length > 0
    const hides = isFlagged && !state.confidential
    const next: ReportState = { ...state, screening: { alarms, doubts, isWaiting: true, hides, isUrgent: isFlagged } }
    return hides ? hide(next, { at, seq }) : next
  },

  looked(law, state, event) {
    if (state.screening === undefined) return state
    const { hides } = state.screening
    const next: ReportState = {
      ...state,
      screening: { ...state.screening, isWaiting: false, hides: false, isUrgent: event.urgent },
    }
    if (event.confidential) return state.confidential ? next : hide(next, event)
    return hides ? show(law, next, event) : next
  },
} satisfies Partial<Handlers>
