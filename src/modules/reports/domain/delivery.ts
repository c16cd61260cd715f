import type { Deliverable } from './words.ts'
import { answerInForce } from './state.ts'
import type { ReportState } from './state.ts'

/** A notice by what it tells and the event (seq) it tells of. */
export type NoticeOf = { readonly what: Deliverable; readonly of: number }

/**
 * Every notice that stands between the reporter and a clock, and that has not been proven to have arrived: the question,
 * the answer in force and those after it, or the closing.
 */
export function everythingAwaitingDelivery(state: ReportState): readonly NoticeOf[] {
  const { phase, question, closing } = state
  if (phase === 'clarification' && question !== null)
    return question.delivered ? [] : [{ what: 'clarification', of: question.seq }]
  if (phase === 'closed' && closing !== null) return closing.delivered ? [] : [{ what: 'closing', of: closing.seq }]
  if (phase !== 'followedUp') return []
  const since = answerInForce(state)?.seq ?? 0
  return state.answers
    .filter((answer) => answer.seq >= since && !answer.retracted && !answer.delivered)
    .map((answer) => ({ what: 'followUp', of: answer.seq }))
}

/** The first of them, or null. */
export const awaitingDelivery = (state: ReportState): NoticeOf | null => everythingAwaitingDelivery(state)[0] ?? null

/** May this notice still come back? Only one that waits, or one that nobody but a gateway has vouched for. */
export function mayBounce(state: ReportState, { what, of }: NoticeOf): boolean {
  if (everythingAwaitingDelivery(state).some((one) => one.what === what && one.of === of)) return true
  const vouched = state.onlyAccepted
  return vouched !== null && vouched.what === what && vouched.seq === of && startsClockIn[what] === state.phase
}

const startsClockIn = { clarification: 'clarification', followUp: 'followedUp', closing: 'closed' } as const
