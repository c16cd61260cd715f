import { dueOf, latestClockOf } from '../clocks.ts'
import type { LimitName } from '../../../../kernel/law/words.ts'
import type { Context } from '../law.ts'
import { officeOf } from '../ombudsman-office.ts'
import { isObjectable } from '../state.ts'
import type { ReportState } from '../state.ts'
import { openReferralStates, type ContactRoute } from '../words.ts'
import { happens, no, said } from './deciding.ts'
import type { Deciders, Decision, Said } from './deciding.ts'

/** Did the message reach us before this limit ran out, even if its clock was quicker to say so? */
function inTime(state: ReportState, context: Context, limit: LimitName): boolean {
  const clock = latestClockOf(state, limit)
  const counts = clock !== null && (clock.ended === null || clock.ended.how === 'fired')
  const due = !counts ? null : dueOf(context.law, state, clock)
  return due !== null && Temporal.Instant.compare(context.receivedAt, due.date.dueAt) < 0
}

/** Until the notice of closing has arrived the period has not begun, so an objection is in time. */
function mayObject(state: ReportState, context: Context): boolean {
  const { closing } = state
  return isObjectable(state) && (closing?.delivered === false || inTime(state, context, 'objection'))
}

type Given = { readonly routes?: readonly ContactRoute[] }
const routesIn = ({ routes }: Given): Given => (routes === undefined ? {} : { routes })

const consentIn = (command: Given & { readonly identified: boolean; readonly identityCommitment: string | null }) =>
  ({
    type: 'consentGiven',
    identified: command.identified,
    identityCommitment: command.identityCommitment,
    ...routesIn(command),
  }) as const

/** A report closed because nobody could be reached comes back whenever the reporter does. */
function comeBack(state: ReportState, words: Said): Decision {
  return state.closing?.before === 'clarification'
    ? happens({ type: 'clarified', ...words })
    : happens({ type: 'replied', reopens: true, ...words })
}

function reply(state: ReportState, context: Context, words: Said): Decision {
  switch (state.phase) {
    case 'clarification':
      return happens({ type: 'clarified', ...words })
    case 'archived':
      if (state.archive?.reason === 'incomplete') return happens({ type: 'clarified', ...words })
      return state.archive?.appeal === 'none'
        ? happens({ type: 'appealed', ...words })
        : happens({ type: 'replied', reopens: false, ...words })
    case 'followedUp':
      return happens({ type: 'replied', reopens: true, ...words })
    case 'closed':
      if (state.closing?.reason === 'unreachable') return comeBack(state, words)
      if (mayObject(state, context)) return happens({ type: 'objected', afterClosing: true, ...words })
      return happens({ type: 'replied', reopens: false, ...words })
    case 'submitted':
    case 'disposed':
    case 'inProgress':
      return happens({ type: 'replied', reopens: false, ...words })
  }
}

const atOmbudsman = (state: ReportState): boolean => openReferralStates.includes(state.referral)

export const reporting = {
  reply: ({ state, command, context }) => reply(state, context, said(command)),

  clarify({ state, command }) {
    if (state.phase === 'archived' && state.archive?.reason !== 'incomplete')
      return { ok: false, refusal: { refusal: 'notInThisState', command: 'clarify', phase: state.phase } }
    return happens({ type: 'clarified', ...said(command) })
  },

  object({ state, command, context }) {
    const words = said(command)
    if (state.phase === 'followedUp') return happens({ type: 'objected', afterClosing: false, ...words })
    if (state.closing?.reason === 'unreachable') return comeBack(state, words)
    return mayObject(state, context)
      ? happens({ type: 'objected', afterClosing: true, ...words })
      : no('objectionPeriodOver')
  },

  confirm({ state, context }) {
    if (state.closing?.reason === 'confirmed') return no('alreadyConfirmed')
    if (state.phase === 'closed')
      return mayObject(state, context) ? happens({ type: 'confirmed' }) : no('objectionPeriodOver')
    // While the Ombudsman has it, what the reporter confirms is for the Ombudsman to decide.
    return atOmbudsman(state)
      ? happens({ type: 'confirmed' })
      : happens({ type: 'confirmed' }, { type: 'closed', reason: 'confirmed', text: null, firing: null })
  },

  /** At the Ombudsman a withdrawal may be the fruit of intimidation, so the Ombudsman decides. */
  withdraw: ({ state, command }) =>
    atOmbudsman(state)
      ? happens({ type: 'withdrawalAsked', text: command.text })
      : happens({ type: 'closed', reason: 'withdrawn', text: command.text, firing: null }),

  regret({ state, context }) {
    if (state.closing?.reason !== 'withdrawn' || !inTime(state, context, 'regret')) return no('regretPeriodOver')
    return happens({ type: 'regretted' })
  },

  appeal({ state, command }) {
    if (state.archive?.appeal !== 'none') return no('alreadyAppealed')
    return happens({ type: 'appealed', ...said(command) })
  },

  /** Consent sends at once what the limit already asked for. */
  consent({ state, command, context }) {
    if (!state.identified && !command.identified) return no('nameAndContactNeeded')
    if (state.consent && state.referral !== 'asked') return no('alreadyConsented')
    const given = consentIn(command)
    return state.referral === 'asked'
      ? happens(given, { type: 'referralSent', because: 'consent', firing: null, ...officeOf(state, context) })
      : happens(given)
  },

  /** Early, after enough objections, or once the limit has passed or an earlier referral lapsed. */
  requestReferral({ state, command, context }) {
    if (atOmbudsman(state) && state.referral !== 'asked') return no('referralAlreadyOpen')
    const { practice } = context.law.terms(state.terms ?? state.receivingTerms)
    const eligible =
      state.referral === 'asked' ||
      state.referral === 'lapsed' ||
      state.referredFor !== null ||
      state.objections >= practice.objectionsBeforeEarlyReferral
    if (!eligible) return no('notYetEligible')
    if (!state.identified && !command.identified) return no('nameAndContactNeeded')
    return happens(consentIn(command), {
      type: 'referralSent',
      because: 'request',
      firing: null,
      ...officeOf(state, context),
    })
  },

  /** What the law wants to be known of a complainant, once it lies with the Ombudsman (UU 37/2008 art. 24). */
  giveDetails: ({ state, command }) =>
    atOmbudsman(state) && state.referral !== 'asked'
      ? happens({
          type: 'detailsGiven',
          missing: command.missing,
          ...(command.keepsSecret ? { keepsSecret: true } : {}),
        })
      : no('referralNotOpen'),

  changeContact({ command }) {
    const { identified, identityCommitment, replaces, renewsSecret } = command
    const changed = { type: 'contactChanged', identified, identityCommitment, replaces, ...routesIn(command) } as const
    return renewsSecret ? happens(changed, { type: 'secretRenewed' }) : happens(changed)
  },

  /** Whoever asks has shown a code; whether it holds is looked at where codes are kept. */
  renewSecret: () => happens({ type: 'secretRenewed' }),

  correctIdentity: ({ command: { identified, identityCommitment } }) =>
    happens({ type: 'identityCorrected', identified, identityCommitment }),

  /**
   * What is taken back no longer happens from now on. What lies with the Ombudsman already is theirs to decide on; a public
   * copy is closed as confidential, so that two people are needed to open it again.
   */
  withdrawConsent({ state, command: { from } }) {
    switch (from) {
      case 'referral':
        if (!state.consent) return no('notConsented')
        if (atOmbudsman(state) && state.referral !== 'asked') return no('referralAlreadyOpen')
        return happens({ type: 'consentWithdrawn', from })
      case 'publication':
        return state.confidential ? no('alreadyConfidential') : happens({ type: 'confidentialSet' })
      case 'naming':
        return state.anonymous ? no('alreadyAnonymous') : happens({ type: 'consentWithdrawn', from })
    }
  },

  /** Closes more of it, never less: that is what lifting is for. */
  restrict: ({ state, command: { scope } }) =>
    state.restricted === scope || state.restricted === 'everything'
      ? no('alreadyRestricted')
      : happens({ type: 'restricted', scope }),

  liftRestriction: ({ state }) =>
    state.restricted === undefined ? no('notRestricted') : happens({ type: 'restrictionLifted' }),

  rate: ({ command }) => happens({ type: 'rated', stars: command.stars, text: command.text }),
} satisfies Partial<Deciders>
