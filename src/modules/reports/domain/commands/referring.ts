import { isOpen } from '../state.ts'
import type { ReferralState } from '../words.ts'
import { happens, no } from './deciding.ts'
import type { Deciders } from './deciding.ts'

const withOmbudsman: readonly ReferralState[] = ['sent', 'acknowledged', 'facilitating']

/** The Ombudsman's side of the second axis (domain.md §6); the desk itself comes with a later issue. */
export const referring = {
  acknowledgeReferral: ({ state }) =>
    state.referral === 'sent' ? happens({ type: 'referralAcknowledged' }) : no('referralNotSent'),

  askAgency: ({ state, command }) =>
    withOmbudsman.includes(state.referral)
      ? happens({ type: 'agencyAsked', text: command.text })
      : no('referralNotOpen'),

  facilitate: ({ state, command }) =>
    withOmbudsman.includes(state.referral)
      ? happens({ type: 'facilitated', text: command.text })
      : no('referralNotOpen'),

  declineReferral: ({ state, command }) =>
    withOmbudsman.includes(state.referral)
      ? happens({ type: 'referralDeclined', text: command.text })
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
