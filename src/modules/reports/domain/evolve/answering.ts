import { annulPausesSince, anew, change, clockOf, end, named, resume, revive, start } from '../clocks.ts'
import type { EventOf, ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import { answerInForce, hasAnswer, isObjectable } from '../state.ts'
import type { ReportState } from '../state.ts'
import { measureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'
import { duePublication } from './publication.ts'

const officerOf = (event: ReportEvent) => (event.by.kind === 'officer' ? event.by.id : null)

function followUp(law: Law, state: ReportState, event: EventOf<'followedUp'>): ReportState {
  const { kind, unable, promisedOn, attachments, partial, seq, at } = event
  const answer = {
    kind,
    unable,
    promisedOn,
    attachments,
    partial,
    seq,
    at,
    by: officerOf(event),
    retracted: false,
    delivered: false,
  }
  let next: ReportState = { ...state, answers: [...state.answers, answer] }
  next = end(next, ['firstResponse', 'refusal'], { at, by: seq, how: 'met' })
  const settles = kind === 'substantive' && !partial
  if (settles)
    next = end({ ...next, phase: 'followedUp', administratorMessages: 0 }, ['findings'], { at, by: seq, how: 'met' })
  else if (state.phase !== 'followedUp') next = { ...next, phase: 'inProgress' }
  // A further answer starts autoClose again, once it has reached the reporter.
  if (next.phase === 'followedUp') next = end(next, ['autoClose'], { at, by: seq, how: 'dropped' })
  return law.terms(measureOf(next).terms).publication === 'onAnswer' ? duePublication(law, next, event) : next
}

/** The answer is withdrawn in sight of everybody; if it was in force, the report is as if it had not been given. */
function retract(law: Law, state: ReportState, event: EventOf<'retracted'>): ReportState {
  const retracted = state.answers.find((answer) => answer.seq === event.answer)
  if (retracted === undefined) return state
  let next: ReportState = {
    ...state,
    answers: state.answers.map((answer) => (answer === retracted ? { ...answer, retracted: true } : answer)),
  }
  // A first response that was taken back was none: otherwise an empty answer would stop the clock for good.
  if (!hasAnswer(next)) next = revive(next, named('firstResponse'))
  if (!event.inForce) return next.phase === 'followedUp' ? waitForSilence(law, next, event) : next
  const isWithdrawn = state.closing?.reason === 'withdrawn'
  next = isWithdrawn
    ? { ...next, closing: state.closing && { ...state.closing, before: 'inProgress' } }
    : { ...next, phase: 'inProgress', closing: null, lastFiring: null }
  if (next.atOmbudsman === 'confirmation') next = { ...next, atOmbudsman: null }
  next = end(next, ['autoClose', 'objection'], { at: event.at, by: event.seq, how: 'dropped' })
  next = revive(next, (run) => run.limit === 'findings' && run.ended?.by === event.answer)
  next = resume(next, named('findings'), event.at)
  return annulPausesSince(next, named('resolution', 'escalation', 'findings'), retracted.at)
}

/** Silence may close once the answer in force and the latest one after it have both reached the reporter. */
export function waitForSilence(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const latest = state.answers.findLast((answer) => !answer.retracted)
  const hasArrived = answerInForce(state)?.delivered === true && latest?.delivered === true
  if (state.phase !== 'followedUp' || !hasArrived || clockOf(state, 'autoClose') !== null) return state
  return start(law, state, { limit: 'autoClose', measures: [measureOf(state)], at: event.at, by: event.seq })
}

export const answering = {
  followedUp: followUp,
  retracted: retract,

  draftHandedIn(law, state, event) {
    const { kind, unable, promisedOn, attachments, text, seq } = event
    const draft = { kind, unable, promisedOn, attachments, text, seq, by: officerOf(event), status: 'waiting' } as const
    const next: ReportState = { ...state, drafts: [...state.drafts, draft] }
    return start(law, next, { limit: 'approval', measures: [measureOf(state)], at: event.at, by: seq, of: seq })
  },
  draftApproved: (_law, state, event) => settleDraft(state, event.draft, 'approved', event),
  draftReturned: (_law, state, event) => settleDraft(state, event.draft, 'returned', event),

  messaged(law, state, event) {
    if (!event.restartsAutoClose) return state
    const next = end({ ...state, administratorMessages: state.administratorMessages + 1 }, ['autoClose'], {
      at: event.at,
      by: event.seq,
      how: 'dropped',
    })
    return start(law, next, { limit: 'autoClose', measures: [measureOf(next)], at: event.at, by: event.seq })
  },

  extensionRequested: (_law, state, event) => ({ ...state, extensionsAsked: [...state.extensionsAsked, event.limit] }),

  extended: (_law, state, event) =>
    change(
      { ...state, extensionsAsked: state.extensionsAsked.filter((limit) => limit !== event.limit) },
      named(event.limit),
      (run) => anew({ ...run, extensions: [...run.extensions, { amount: event.amount, unit: event.unit }] }),
    ),

  /** What reached the reporter may start the clock that waits for them. */
  delivered(law, before, event) {
    const at = { at: event.at, by: event.seq }
    const onlyAccepted = event.how === 'accepted' ? { what: event.what, seq: event.of } : null
    const state: ReportState = { ...before, onlyAccepted }
    switch (event.what) {
      case 'clarification': {
        if (state.question?.seq !== event.of || state.question.delivered) return state
        const next: ReportState = { ...state, question: { ...state.question, delivered: true } }
        return start(law, next, { limit: 'completion', measures: [measureOf(next)], ...at })
      }
      case 'followUp': {
        const answers = state.answers.map((answer) =>
          answer.seq === event.of ? { ...answer, delivered: true } : answer,
        )
        return waitForSilence(law, { ...state, answers }, event)
      }
      case 'closing': {
        if (state.closing?.seq !== event.of || state.closing.delivered) return state
        const next: ReportState = { ...state, closing: { ...state.closing, delivered: true } }
        return isObjectable(next) ? start(law, next, { limit: 'objection', measures: [measureOf(next)], ...at }) : next
      }
    }
  },

  deliveryFailed(law, state, event) {
    const next = undeliver({ ...state, undelivered: { what: event.what, seq: event.of } }, event)
    const running = state.clocks.some((run) => run.limit === 'unreachable' && run.ended === null)
    const measures = [measureOf(state)]
    return running ? next : start(law, next, { limit: 'unreachable', measures, at: event.at, by: event.seq })
  },
} satisfies Partial<Handlers>

/** A bounce cancels what only the gateway had accepted, and the clock that it had started. */
function undeliver(state: ReportState, event: EventOf<'deliveryFailed'>): ReportState {
  const ended = { at: event.at, by: event.seq, how: 'dropped' } as const
  const onlyAccepted = null
  switch (event.what) {
    case 'clarification':
      if (state.question?.seq !== event.of) return state
      return end({ ...state, onlyAccepted, question: { ...state.question, delivered: false } }, ['completion'], ended)
    case 'followUp': {
      const answers = state.answers.map((one) => (one.seq === event.of ? { ...one, delivered: false } : one))
      return end({ ...state, onlyAccepted, answers }, ['autoClose'], ended)
    }
    case 'closing':
      if (state.closing?.seq !== event.of) return state
      return end({ ...state, onlyAccepted, closing: { ...state.closing, delivered: false } }, ['objection'], ended)
  }
}

function settleDraft(
  state: ReportState,
  draft: number,
  status: 'approved' | 'returned',
  event: ReportEvent,
): ReportState {
  const drafts = state.drafts.map((one) => (one.seq === draft ? { ...one, status } : one))
  return change(
    { ...state, drafts },
    (run) => run.id === `approval:${draft}`,
    (run) => ({ ...run, ended: { at: event.at, by: event.seq, how: 'met' } }),
  )
}
