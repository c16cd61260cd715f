import { dueOf, isPaused, runningClocks } from '../clocks.ts'
import type { Firing, Happening } from '../event.ts'
import type { Context, Law } from '../law.ts'
import { officeOf } from '../ombudsman-office.ts'
import { everythingAwaitingDelivery, mayBounce } from '../delivery.ts'
import { dueStep } from '../steps.ts'
import type { Step } from '../steps.ts'
import { answerInForce, isObjectable } from '../state.ts'
import type { ReportState } from '../state.ts'
import { openReferralStates } from '../words.ts'
import { happens, no } from './deciding.ts'
import type { Deciders, Deciding, Decision } from './deciding.ts'

const firingOf = ({ run, step, due }: Step): Firing => ({
  clock: run.id,
  step,
  round: run.round,
  dueAt: due.date.dueAt.toString(),
})

const toldOnly = (step: Step): Decision =>
  happens({ type: 'clockFired', limit: step.run.limit, firing: firingOf(step), dueOn: step.due.date.dueOn.toString() })

/** The limit of 60 days and its like: to the Ombudsman with consent, else an unnamed notice and the question. */
function refer(state: ReportState, context: Context, step: Step): Decision {
  const firing = firingOf(step)
  const busy = openReferralStates.includes(state.referral) || state.referredFor === state.reopenings
  if (busy) return toldOnly(step)
  return state.consent && state.identified
    ? happens({ type: 'referralSent', because: 'limit', firing, ...officeOf(state, context) })
    : happens({ type: 'referralAsked', firing, ...officeOf(state, context) })
}

/** The one thing that the clocks do next; decided again under the lock, so that nothing fires twice. */
function fire({ state, context }: Deciding<'fire'>): Decision {
  const step = dueStep(context.law, state, context.now)
  if (step === null) return no('nothingDue')
  const firing = firingOf(step)
  switch (step.step) {
    case 'archive':
      return happens({ type: 'archived', reason: 'incomplete', destination: null, text: null, firing })
    case 'close': {
      const silent = answerInForce(state)?.unable === null ? 'silence' : 'unable'
      const reason = step.run.limit === 'unreachable' ? 'unreachable' : silent
      return happens({ type: 'closed', reason, text: null, firing })
    }
    case 'consent':
      return happens({ type: 'consentAsked', firing })
    case 'refer':
      return refer(state, context, step)
    case 'lapse':
      return happens({ type: 'referralLapsed', firing })
    default:
      return toldOnly(step)
  }
}

type Move = Extract<Happening, { type: 'calendarRevised' }>['moved'][number]

/** Which told date would fall elsewhere under the new calendar; never earlier than it was told. */
function moves(law: Law, state: ReportState, revised: ReportState): Move[] {
  return runningClocks(state).flatMap((run): Move[] => {
    if (isPaused(run)) return []
    const from = dueOf(law, state, run)?.date.dueOn
    const to = dueOf(law, revised, run)?.date.dueOn
    if (from === undefined || to === undefined || from.equals(to)) return []
    const later = Temporal.PlainDate.compare(from, to) < 0 ? to : from
    return [{ clock: run.id, from: from.toString(), to: later.toString() }]
  })
}

/** Closed by silence on a day on which, as we now know, the reporter still had time: the objection period starts again. */
function closedTooEarly(law: Law, state: ReportState, revised: ReportState): boolean {
  if (state.phase !== 'closed' || !isObjectable(state)) return false
  const fired = state.clocks.find(
    (run) => run.limit === 'autoClose' && run.ended?.how === 'fired' && run.ended.by === state.closing?.seq,
  )
  if (fired === undefined) return false
  const told = dueOf(law, state, fired)?.date.dueAt
  const now = dueOf(law, revised, fired)?.date.dueAt
  return told !== undefined && now !== undefined && Temporal.Instant.compare(now, told) > 0
}

export const clockwork = {
  fire,

  recordDelivery({ state, command }) {
    const { what, of, how } = command
    if (!everythingAwaitingDelivery(state).some((one) => one.what === what && one.of === of))
      return no('nothingToDeliver')
    return happens({ type: 'delivered', what, of, how })
  },

  recordDeliveryFailure({ state, command }) {
    const { what, of } = command
    // Two workers, or one that died in between, may say the same failure twice.
    if (state.undelivered?.what === what && state.undelivered.seq === of) return no('nothingToDeliver')
    return mayBounce(state, { what, of }) ? happens({ type: 'deliveryFailed', what, of }) : no('nothingToDeliver')
  },

  /** Seen with the secret: whatever waited has been delivered. */
  recordContact({ state }) {
    const waiting = everythingAwaitingDelivery(state)
    if (waiting.length > 0)
      return happens(...waiting.map((one): Happening => ({ type: 'delivered', ...one, how: 'viewed' })))
    return state.undelivered === null ? no('nothingToDeliver') : happens({ type: 'contacted' })
  },

  /** A late decree: what was told never gets shorter, what moves is an event (domain.md §5). */
  reviseCalendar({ state, command, context }) {
    const { revision } = command
    if (revision <= state.revision) return no('calendarUnchanged')
    const revised = { ...state, revision }
    const changed: Happening = { type: 'calendarRevised', revision, moved: moves(context.law, state, revised) }
    return closedTooEarly(context.law, state, revised)
      ? happens(changed, { type: 'objectionRenewed', because: 'calendarRevised' })
      : happens(changed)
  },

  /** Another member of the duplicate group went to the Ombudsman; whoever consented goes along. */
  joinReferral({ state, command, context }) {
    // Unlinked since it was asked to come along: it stays for itself.
    if ((state.group ?? state.number) !== command.group) return no('notInGroup')
    const wasSent = state.referral !== 'asked' && state.referredFor === state.reopenings
    if (wasSent || (openReferralStates.includes(state.referral) && state.referral !== 'asked'))
      return no('referralAlreadyOpen')
    if (!state.consent || !state.identified) return no('nameAndContactNeeded')
    return happens({ type: 'referralSent', because: 'group', firing: null, ...officeOf(state, context) })
  },

  renewObjection: ({ state }) =>
    state.closing?.delivered === true && isObjectable(state)
      ? happens({ type: 'objectionRenewed', because: 'memberReopened' })
      : no('nothingToDeliver'),
} satisfies Partial<Deciders>
