import { isOpen, openQuestions } from '../state.ts'
import type { ReferralState } from '../words.ts'
import { happens, no, said } from './deciding.ts'
import type { Deciders } from './deciding.ts'

const withOmbudsman: readonly ReferralState[] = ['sent', 'acknowledged', 'facilitating']

/** The second axis: the Ombudsman's side, and what the agency answers to it (docs/law/ombudsman.md). */
export const referring = {
  acknowledgeReferral: ({ state }) =>
    state.referral === 'sent' ? happens({ type: 'referralAcknowledged' }) : no('referralNotSent'),

  askAgency({ state, command: { text, workingDays } }) {
    if (!withOmbudsman.includes(state.referral)) return no('referralNotOpen')
    return happens({ type: 'agencyAsked', text, ...(workingDays === null ? {} : { workingDays }) })
  },

  /** The agency's side: its answer is between the offices, as the question was. */
  answerOmbudsman({ state, command }) {
    const { question } = command
    if (!openQuestions(state).some(({ seq }) => seq === question)) return no('ombudsmanHasNotAsked')
    return happens({ type: 'agencyAnswered', question, ...said(command) })
  },

  facilitate({ state, command: { text, step, on } }) {
    if (!withOmbudsman.includes(state.referral)) return no('referralNotOpen')
    return happens({ type: 'facilitated', text, step, ...(on === null ? {} : { on }) })
  },

  declineReferral: ({ state, command: { text, reason } }) =>
    withOmbudsman.includes(state.referral)
      ? happens({ type: 'referralDeclined', text, reason })
      : no('referralNotOpen'),

  decideWithdrawal({ state, command }) {
    if (state.atOmbudsman === null) return no('nothingAtOmbudsman')
    const { granted, text } = command
    const decided = { type: 'withdrawalDecided', granted, text } as const
    if (!granted) return happens(decided)
    const reason = state.atOmbudsman === 'withdrawal' ? 'withdrawn' : 'confirmed'
    return happens(
      decided,
      { type: 'referralConcluded', outcome: 'settled', workingDays: null, text: null },
      { type: 'closed', reason, text: null, firing: null },
    )
  },

  conclude({ state, command }) {
    if (!withOmbudsman.includes(state.referral)) return no('referralNotOpen')
    const { outcome, workingDays, text } = command
    const concluded = { type: 'referralConcluded', outcome, workingDays, text } as const
    if (outcome === 'findings' || !isOpen(state)) return happens(concluded)
    return happens(concluded, { type: 'closed', reason: 'ombudsman', text: null, firing: null })
  },
} satisfies Partial<Deciders>
