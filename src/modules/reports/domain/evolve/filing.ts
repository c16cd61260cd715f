import { annulPausesSince, anew, change, end, named, resume, revive, start } from '../clocks.ts'
import type { EventOf } from '../event.ts'
import type { Law } from '../law.ts'
import type { ReportState } from '../state.ts'
import { practiceOf, receivingMeasureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'

/** The first event: a report as it was sent, with the clocks that run from its sending. */
export function file(law: Law, event: EventOf<'submitted'>): ReportState {
  const state: ReportState = {
    id: event.id,
    number: event.number,
    seq: event.seq,
    phase: 'submitted',
    kind: event.kind,
    reportClass: event.reportClass,
    channel: event.channel,
    category: event.category,
    filedAt: event.at,
    completeAt: event.at,
    clarifications: 0,
    question: null,
    addressedTo: event.addressedTo,
    receivedBy: event.receivedBy,
    receivingTerms: event.terms,
    terms: null,
    revision: event.revision,
    lead: null,
    unit: null,
    copies: [],
    handledHere: false,
    tasks: [],
    holdings: [{ agency: event.receivedBy, from: event.at, to: null }],
    refusals: 0,
    lastRefusal: null,
    needsRuling: false,
    ruled: false,
    anonymous: event.anonymous,
    confidential: event.confidential,
    liftProposedBy: null,
    about: null,
    publication: 'none',
    group: null,
    ...(event.joins === undefined ? {} : { joins: event.joins }),
    answers: [],
    drafts: [],
    extensionsAsked: [],
    administratorMessages: 0,
    objections: 0,
    reopenings: 0,
    notByAgain: [],
    archive: null,
    closing: null,
    lastFiring: null,
    reachable: event.reachable,
    identified: event.identified,
    secretGeneration: 0,
    undelivered: null,
    onlyAccepted: null,
    consent: event.consent,
    referral: 'none',
    referredFor: null,
    atOmbudsman: null,
    rating: null,
    clocks: [],
  }
  const measures = [receivingMeasureOf(state)]
  return (['verification', 'resolution', 'escalation'] as const).reduce(
    (filed, limit) => start(law, filed, { limit, measures, at: event.at, by: event.seq }),
    state,
  )
}

export const filing = {
  clarificationRequested(law, state, event) {
    const movesComplete =
      state.terms === null && state.clarifications < practiceOf(law, state).clarificationsThatMoveComplete
    return {
      ...state,
      phase: 'clarification',
      clarifications: state.clarifications + 1,
      question: { seq: event.seq, movesComplete, delivered: false },
    }
  },

  /** The answer, in time or late (an archived report revives under its number). */
  clarified(law, state, event) {
    const archivedBy = state.archive?.seq
    const isVerifiers = named('verification', 'triage')
    let next: ReportState = {
      ...state,
      phase: 'submitted',
      question: null,
      archive: null,
      closing: null,
      lastFiring: null,
    }
    next = end(next, ['completion'], { at: event.at, by: event.seq, how: 'met' })
    next = resume(next, (run) => isVerifiers(run) && run.ended?.by === archivedBy, event.at)
    const floor = {
      from: event.at,
      amount: practiceOf(law, state).answerLeavesWorkingDays,
      unit: 'workingDays',
    } as const
    next = change(next, isVerifiers, (run) => anew({ ...run, floors: [...run.floors, floor] }))
    if (state.question?.movesComplete !== true) return next
    // Resolution and escalation are counted anew from the moment the report was complete.
    return change({ ...next, completeAt: event.at }, named('resolution', 'escalation'), (run) =>
      anew({ ...run, start: event.at, startedBy: event.seq, pauses: [] }),
    )
  },

  archived(_law, state, event) {
    const next: ReportState = {
      ...state,
      phase: 'archived',
      archive: {
        reason: event.reason,
        seq: event.seq,
        at: event.at,
        by: event.by.kind === 'officer' ? event.by.id : null,
        appeal: 'none',
      },
    }
    const ended = { at: event.at, by: event.seq, how: event.firing === null ? 'met' : 'fired' } as const
    return event.firing === null
      ? end(next, ['verification', 'triage', 'completion'], ended)
      : end(next, ['completion'], ended)
  },

  appealed(law, state, event) {
    if (state.archive === null) return state
    const next: ReportState = { ...state, archive: { ...state.archive, appeal: 'waiting' } }
    return start(law, next, { limit: 'appeal', measures: [receivingMeasureOf(state)], at: event.at, by: event.seq })
  },

  appealDecided(law, state, event) {
    const { archive } = state
    if (archive === null) return state
    const isVerifiers = named('verification', 'triage')
    const next = end(state, ['appeal'], { at: event.at, by: event.seq, how: 'met' })
    if (!event.granted) return { ...next, archive: { ...archive, appeal: 'rejected' } }
    const back = revive(
      { ...next, phase: 'submitted', question: null, archive: null, lastFiring: null },
      (run) => isVerifiers(run) && run.ended?.by === archive.seq,
    )
    // Counted as if they had run; only the verifier, who starts again today, keeps the days an answer would leave.
    const counted = annulPausesSince(back, () => true, archive.at)
    const floor = {
      from: event.at,
      amount: practiceOf(law, state).answerLeavesWorkingDays,
      unit: 'workingDays',
    } as const
    return change(counted, isVerifiers, (run) => anew({ ...run, floors: [...run.floors, floor] }))
  },
} satisfies Partial<Handlers>
