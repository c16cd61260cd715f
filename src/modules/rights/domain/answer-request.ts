import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { citationOf, type Ground } from './grounds.ts'
import type { DataRequest, Outcome, Step, StepBy } from './request.ts'

export type RequestAnswer = {
  readonly outcome: Outcome
  /** Why not, or not wholly; null where all was done. */
  readonly ground: Ground | null
  readonly words: string
  /** Of a correction that is met in part: which of the fields are put right. */
  readonly parts: readonly string[]
}

export type AnswerRefusal = {
  readonly refusal:
    | 'alreadyAnswered'
    | 'groundMissing'
    | 'groundNotLawful'
    | 'wordsMissing'
    | 'partsMissing'
    /** Whoever did not ask for it may stop it still. */
    | 'stillWaits'
    /** It was said to be met, and cannot be done: something must still be kept, or the report does not allow it now. */
    | 'cannotBeDone'
}

/** What cannot be undone is only refused while it waits: those days are for its person, who hears of it and stops it. */
export const mayBeMet = ({ kind, actsAt }: Pick<DataRequest, 'kind' | 'actsAt'>): boolean =>
  kind !== 'erasure' || actsAt === null

/**
 * Ends a request. Whoever refuses, wholly or in part, names a ground that the law has for this kind and says it in words;
 * whoever corrects in part says which part. Refusals: `AnswerRefusal`.
 */
export function answerRequest(
  request: Pick<DataRequest, 'kind' | 'state' | 'about' | 'actsAt'>,
  { outcome, ground, words, parts }: RequestAnswer,
  by: StepBy,
  at: Temporal.Instant,
): Result<Step, AnswerRefusal> {
  if (request.state !== 'open') return refuse({ refusal: 'alreadyAnswered' })
  if (by.kind === 'officer' && words.trim() === '') return refuse({ refusal: 'wordsMissing' })
  if (outcome !== 'refused' && !mayBeMet(request)) return refuse({ refusal: 'stillWaits' })
  if (outcome === 'done') return accept({ step: 'answered', at, by, outcome, ground: null })
  if (ground === null) return refuse({ refusal: 'groundMissing' })
  if (citationOf(request.kind, ground) === null) return refuse({ refusal: 'groundNotLawful' })
  if (outcome === 'partly' && request.kind === 'correction' && !request.about.some((part) => parts.includes(part)))
    return refuse({ refusal: 'partsMissing' })
  return accept({ step: 'answered', at, by, outcome, ground })
}
