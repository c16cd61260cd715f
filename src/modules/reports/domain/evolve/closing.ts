import { anew, annulPausesSince, change, end, named, resume, revive, start } from '../clocks.ts'
import type { EventOf, ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import { answerInForce } from '../state.ts'
import type { ClockRun, ReportState } from '../state.ts'
import { openReferralStates } from '../words.ts'
import { measureOf, practiceOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'

/**
 * Back to work: what stood still goes on with the days that were left. The first reopening leaves some days at least;
 * later ones leave that day. What no agency ever had goes back to the verifier.
 */
function reopen(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const left = state.reopenings === 0 ? practiceOf(law, state).firstReopeningLeavesWorkingDays : 0
  const floor = { from: event.at, amount: left, unit: 'workingDays' } as const
  const next = end(
    {
      ...state,
      phase: state.lead === null ? 'submitted' : 'inProgress',
      question: null,
      closing: null,
      lastFiring: null,
      reopenings: state.reopenings + 1,
      administratorMessages: 0,
      // Whoever speaks up again no longer confirms.
      atOmbudsman: state.atOmbudsman === 'confirmation' ? null : state.atOmbudsman,
    },
    ['completion', 'autoClose', 'objection', 'unreachable'],
    { at: event.at, by: event.seq, how: 'met' },
  )
  // Findings took the place of resolution, so they go on in its place.
  const working = resume(next, (run) => run.limit === 'findings', event.at)
  return change(working, named('resolution', 'escalation', 'findings'), (run) =>
    anew({ ...run, floors: [...run.floors, floor] }),
  )
}

function close(law: Law, state: ReportState, event: EventOf<'closed'>): ReportState {
  const { seq, at, reason, firing } = event
  const how = firing === null ? 'met' : 'fired'
  const closing = { reason, seq, before: state.phase, delivered: false }
  let next: ReportState = { ...state, phase: 'closed', closing, atOmbudsman: null }
  if (reason === 'withdrawn') return start(law, next, { limit: 'regret', measures: [measureOf(next)], at, by: seq })
  next = end(next, ['autoClose', 'unreachable', 'findings'], { at, by: seq, how })
  return next
}

export const closing = {
  closed: close,

  replied: (law, state, event) => (event.reopens ? reopen(law, state, event) : state),

  objected(law, state, event) {
    const author = answerInForce(state)?.by ?? null
    const excluded =
      event.afterClosing && author !== null ? [...new Set([...state.notByAgain, author])] : state.notByAgain
    return { ...reopen(law, state, event), objections: state.objections + 1, notByAgain: excluded }
  },

  /** While the Ombudsman has the report, a confirmation waits for the Ombudsman's decision. */
  confirmed(_law, state, event) {
    if (state.phase !== 'closed')
      return { ...state, atOmbudsman: openReferralStates.includes(state.referral) ? 'confirmation' : null }
    // Whoever confirms the closing knows of it, so its notice no longer has to arrive.
    const next: ReportState = { ...state, closing: state.closing && { ...state.closing, delivered: true } }
    return end(next, ['objection'], { at: event.at, by: event.seq, how: 'met' })
  },

  withdrawalAsked: (_law, state) => ({ ...state, atOmbudsman: 'withdrawal' }),

  regretted: (_law, state, event) =>
    end({ ...state, phase: state.closing?.before ?? state.phase, closing: null }, ['regret'], {
      at: event.at,
      by: event.seq,
      how: 'met',
    }),

  objectionRenewed(law, state, event) {
    const next = end(state, ['objection'], { at: event.at, by: event.seq, how: 'dropped' })
    return start(law, next, { limit: 'objection', measures: [measureOf(next)], at: event.at, by: event.seq })
  },

  rated: (_law, state, event) => ({ ...state, rating: event.stars }),

  /** A message that reached us in time undoes what the clock did meanwhile. */
  firingReversed(_law, state, event) {
    const firing = state.lastFiring
    if (firing === null || firing.seq !== event.of) return state
    const next: ReportState = { ...state, phase: firing.before, closing: null, archive: null, lastFiring: null }
    // What the clock did is undone, so in the end it may have to do it again.
    const again = (run: ClockRun): ClockRun => (run.ended?.by === firing.seq ? anew(run) : run)
    const revived = revive({ ...next, clocks: next.clocks.map(again) }, (run) => run.ended?.by === firing.seq)
    const undone = annulPausesSince(revived, () => true, firing.at)
    return end(undone, ['objection'], { at: event.at, by: event.seq, how: 'dropped' })
  },
} satisfies Partial<Handlers>
