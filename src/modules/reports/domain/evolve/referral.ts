import { end, start } from '../clocks.ts'
import type { ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import type { ReportState } from '../state.ts'
import { waitForSilence } from './answering.ts'
import { measureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'

const answered = (state: ReportState, event: ReportEvent): ReportState =>
  end(state, ['referralConsent'], { at: event.at, by: event.seq, how: 'met' })

/** The Ombudsman no longer has it: silence may close again, counted anew. */
function release(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const next = end({ ...state, atOmbudsman: null }, ['autoClose'], { at: event.at, by: event.seq, how: 'dropped' })
  return waitForSilence(law, next, event)
}

export const referral = {
  /** Name and contact make a reporter reachable too. */
  consentGiven: (_law, state, event) => ({
    ...state,
    consent: true,
    identified: state.identified || event.identified,
    reachable: state.reachable || event.identified,
  }),
  consentAsked: (_law, state) => state,

  referralAsked(law, state, event) {
    const next: ReportState = { ...state, referral: 'asked', referredFor: state.reopenings }
    const run = end(next, ['referralConsent'], { at: event.at, by: event.seq, how: 'dropped' })
    return start(law, run, { limit: 'referralConsent', measures: [measureOf(run)], at: event.at, by: event.seq })
  },
  referralSent: (_law, state, event) =>
    answered({ ...state, referral: 'sent', referredFor: state.reopenings, consent: true }, event),
  referralAcknowledged: (_law, state) => ({ ...state, referral: 'acknowledged' }),
  agencyAsked: (_law, state) => ({ ...state, referral: 'facilitating' }),
  facilitated: (_law, state) => ({ ...state, referral: 'facilitating' }),
  referralDeclined: (law, state, event) => release(law, { ...state, referral: 'declined' }, event),

  /** Nobody consented in time: the clock stays for the monthly reminders while the report is open. */
  referralLapsed: (law, state, event) => release(law, { ...state, referral: 'lapsed' }, event),

  withdrawalDecided: (_law, state) => ({ ...state, atOmbudsman: null }),

  referralConcluded(law, state, event) {
    const concluded: ReportState = { ...state, referral: 'concluded', atOmbudsman: null }
    if (event.outcome === 'settled' || state.lead === null) return release(law, concluded, event)
    let next: ReportState = { ...concluded, phase: 'inProgress', closing: null, lastFiring: null }
    const ended = { at: event.at, by: event.seq, how: 'dropped' } as const
    next = end(next, ['resolution', 'autoClose', 'objection', 'regret', 'unreachable', 'findings'], ended)
    const amount = event.workingDays === null ? null : { amount: event.workingDays, unit: 'workingDays' as const }
    return start(law, next, { limit: 'findings', measures: [measureOf(next)], at: event.at, by: event.seq, amount })
  },
} satisfies Partial<Handlers>
