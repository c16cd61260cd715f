import { change, end, start } from '../clocks.ts'
import type { ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import type { ClockRun, ReportState } from '../state.ts'
import { audienceOfWords } from '../visibility.ts'
import { measureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'

/** The standard's trigger was reached: a public copy is owed, unless the report is confidential or was held. */
export function duePublication(law: Law, state: ReportState, event: ReportEvent): ReportState {
  if (state.publication !== 'none') return state
  if (state.confidential) return { ...state, publication: 'held' }
  const next: ReportState = { ...state, publication: 'due' }
  return start(law, next, { limit: 'publication', measures: [measureOf(next)], at: event.at, by: event.seq })
}

/** Only its handlers read it from now on; what was public or owed is held, and no answer is owed to the public. */
export function hide(state: ReportState, { at, seq }: Pick<ReportEvent, 'at' | 'seq'>): ReportState {
  const publication = state.publication === 'none' ? 'none' : 'held'
  const next: ReportState = { ...state, confidential: true, publication, liftProposedBy: null }
  return end(next, ['publication'], { at, by: seq, how: 'dropped' })
}

/** It is no longer confidential; a public copy that was held is owed from now on. */
export function show(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const next: ReportState = { ...state, confidential: false, liftProposedBy: null }
  return state.publication === 'held' ? duePublication(law, { ...next, publication: 'none' }, event) : next
}

/**
 * Words that everybody would read, with personal data in them: they wait for a verifier, whose limit runs as that of any
 * other publication (docs/decisions/0036).
 */
export function holdBack(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const isHeld = 'text' in event && event.text?.personal !== undefined && audienceOfWords(event) === 'public'
  if (!isHeld) return state
  return awaitLook(law, { ...state, heldBack: [...(state.heldBack ?? []), event.seq] }, event)
}

/** Lets the limit of a publication run for each answer that is held back and has none running; while it is confidential none is owed. */
function awaitLook(law: Law, state: ReportState, { at, seq }: Pick<ReportEvent, 'at' | 'seq'>): ReportState {
  const { heldBack = [], confidential } = state
  if (confidential) return state
  return heldBack
    .filter((of) => !state.clocks.some(({ id, ended }) => id === `publication:${of}` && ended === null))
    .reduce(
      (next, of) => start(law, next, { limit: 'publication', measures: [measureOf(next)], at, by: seq, of }),
      state,
    )
}

/** These answers wait no longer; how their limits ended is for whoever says so. */
function noLongerHeld(
  { heldBack = [], ...state }: ReportState,
  answers: readonly number[],
  ended: NonNullable<ClockRun['ended']>,
): ReportState {
  const left = heldBack.filter((one) => !answers.includes(one))
  return change(
    { ...state, ...(left.length === 0 ? {} : { heldBack: left }) },
    ({ id }) => answers.some((of) => id === `publication:${of}`),
    (run) => ({ ...run, ended }),
  )
}

export const publication = {
  /**
   * A copy that is approved anew says anew which photos are public. Answers whose limits ended when it was hidden or taken
   * back are owed again.
   */
  published(law, { released: _before, ...state }, { released, at, seq }) {
    const next: ReportState = { ...state, publication: 'published', ...(released === undefined ? {} : { released }) }
    const ended = { at, by: seq, how: 'met' } as const
    const met = change(
      next,
      ({ id }) => id === 'publication',
      (run) => ({ ...run, ended }),
    )
    return awaitLook(law, met, { at, seq })
  },

  /** What somebody found unfit to be seen by everybody is hidden at once, before its copy is released. */
  photoRedacted(_law, { released = [], photoCopies = [], ...state }, { photo, attachments = [] }) {
    const left = released.filter((id) => id !== photo)
    return {
      ...state,
      photoCopies: [...photoCopies, ...attachments.map(({ id }) => ({ photo, copy: id }))],
      ...(left.length === 0 ? {} : { released: left }),
    }
  },

  /** Of an answer there is now something that everybody may read. */
  marksSettled: (_law, state, { of, at, seq }) => noLongerHeld(state, [of], { at, by: seq, how: 'met' }),

  heldBack: (law, state, { answers, at, seq }) =>
    awaitLook(law, { ...state, heldBack: [...(state.heldBack ?? []), ...answers] }, { at, seq }),

  textsErased: (_law, state, { answers = [], at, seq }) =>
    answers.length === 0 ? state : noLongerHeld(state, answers, { at, by: seq, how: 'dropped' }),

  unpublished: (_law, state, event) =>
    end({ ...state, publication: event.held ? 'held' : 'unpublished' }, ['publication'], {
      at: event.at,
      by: event.seq,
      how: 'met',
    }),

  /** Where flags hid it, somebody has decided now: the look alone no longer opens it. */
  confidentialSet: (_law, state, event) =>
    hide(state.screening?.hides ? { ...state, screening: { ...state.screening, hides: false } } : state, event),

  confidentialLiftProposed: (_law, state, event) => ({
    ...state,
    liftProposedBy: event.by.kind === 'officer' ? event.by.id : null,
  }),

  confidentialLifted: (law, state, event) => show(law, state, event),
} satisfies Partial<Handlers>
