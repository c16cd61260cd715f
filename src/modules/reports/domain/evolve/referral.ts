import { change, end, start } from '../clocks.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import { nationalOmbudsman } from '../ombudsman-office.ts'
import type { ReportState } from '../state.ts'
import { waitForSilence } from './answering.ts'
import { measureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'

const answered = (state: ReportState, event: ReportEvent): ReportState =>
  end(state, ['referralConsent'], { at: event.at, by: event.seq, how: 'met' })

/** The Ombudsman no longer has it: silence may close again, counted anew. */
function release(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const dropped = { at: event.at, by: event.seq, how: 'dropped' } as const
  return waitForSilence(law, end({ ...state, atOmbudsman: null }, ['autoClose', 'agencyAnswer'], dropped), event)
}

type ToOmbudsman = { readonly office?: AgencyId }

/** The office that has it; what was asked in an earlier referral is not asked in this one. */
const laidBefore = (state: ReportState, { office = nationalOmbudsman }: ToOmbudsman): ReportState => ({
  ...state,
  ombudsman: { missingDetails: null, ...state.ombudsman, office, questions: [] },
})

export const referral = {
  /** Name and contact make a reporter reachable too. */
  consentGiven: (_law, state, event) => ({
    ...state,
    consent: true,
    identified: state.identified || event.identified,
    reachable: state.reachable || event.identified,
  }),
  /** Whoever no longer wants to be known to the agency is anonymous from then on. */
  consentWithdrawn: (_law, state, { from }) =>
    from === 'referral' ? { ...state, consent: false } : { ...state, anonymous: true },
  consentAsked: (_law, state) => state,

  referralAsked(law, state, event) {
    const next: ReportState = { ...laidBefore(state, event), referral: 'asked', referredFor: state.reopenings }
    const run = end(next, ['referralConsent'], { at: event.at, by: event.seq, how: 'dropped' })
    return start(law, run, { limit: 'referralConsent', measures: [measureOf(run)], at: event.at, by: event.seq })
  },
  referralSent: (_law, state, event) =>
    answered({ ...laidBefore(state, event), referral: 'sent', referredFor: state.reopenings, consent: true }, event),
  referralAcknowledged: (_law, state) => ({ ...state, referral: 'acknowledged' }),
  agencyAsked(law, state, event) {
    const before = state.ombudsman ?? { office: nationalOmbudsman, questions: [], missingDetails: null }
    const next: ReportState = {
      ...state,
      referral: 'facilitating',
      ombudsman: { ...before, questions: [...before.questions, { seq: event.seq, answered: false }] },
    }
    const { workingDays } = event
    const amount = workingDays === undefined ? null : { amount: workingDays, unit: 'workingDays' as const }
    const measures = [measureOf(next)]
    return start(law, next, { limit: 'agencyAnswer', measures, at: event.at, by: event.seq, of: event.seq, amount })
  },
  agencyAnswered(_law, state, event) {
    if (state.ombudsman === undefined) return state
    const questions = state.ombudsman.questions.map((one) =>
      one.seq === event.question ? { ...one, answered: true } : one,
    )
    const ended = { at: event.at, by: event.seq, how: 'met' } as const
    return change(
      { ...state, ombudsman: { ...state.ombudsman, questions } },
      (run) => run.id === `agencyAnswer:${event.question}`,
      (run) => ({ ...run, ended }),
    )
  },
  detailsGiven(_law, state, { missing, keepsSecret }) {
    if (state.ombudsman === undefined) return state
    const { keepsSecret: _before, ...rest } = state.ombudsman
    const ombudsman = { ...rest, missingDetails: missing, ...(keepsSecret === true ? { keepsSecret } : {}) }
    return { ...state, ombudsman }
  },

  facilitated: (_law, state) => ({ ...state, referral: 'facilitating' }),
  referralDeclined: (law, state, event) => release(law, { ...state, referral: 'declined' }, event),

  /** Nobody consented in time: the clock stays for the monthly reminders while the report is open. */
  referralLapsed: (law, state, event) => release(law, { ...state, referral: 'lapsed' }, event),

  withdrawalDecided: (_law, state) => ({ ...state, atOmbudsman: null }),

  referralConcluded(law, state, event) {
    const dropped = { at: event.at, by: event.seq, how: 'dropped' } as const
    const concluded = end({ ...state, referral: 'concluded', atOmbudsman: null }, ['agencyAnswer'], dropped)
    if (event.outcome !== 'findings' || state.lead === null) return release(law, concluded, event)
    let next: ReportState = { ...concluded, phase: 'inProgress', closing: null, lastFiring: null }
    next = end(next, ['resolution', 'autoClose', 'objection', 'regret', 'unreachable', 'findings'], dropped)
    const amount = event.workingDays === null ? null : { amount: event.workingDays, unit: 'workingDays' as const }
    return start(law, next, { limit: 'findings', measures: [measureOf(next)], at: event.at, by: event.seq, amount })
  },
} satisfies Partial<Handlers>
