import type { AgencyId, OfficerId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Ground } from './grounds.ts'
import type { RequestKind } from './request-kind.ts'

export const requestStates = ['open', 'done', 'partly', 'refused', 'ended'] as const
export type RequestState = (typeof requestStates)[number]

/** How a request may be answered; `ended` is by whoever asked. */
export const outcomes = ['done', 'partly', 'refused'] as const satisfies readonly RequestState[]
export type Outcome = (typeof outcomes)[number]

/** What happens to a request, one after the other. */
export const stepNames = ['asked', 'carriedOut', 'reminded', 'answered', 'lifted', 'stopped'] as const
export type StepName = (typeof stepNames)[number]

/** Who took a step. Officers are kept by id, and the person is told their office alone. */
export type StepBy =
  | { readonly kind: 'person' }
  | { readonly kind: 'program' }
  | { readonly kind: 'officer'; readonly id: OfficerId }

export type Step = {
  readonly step: StepName
  readonly at: Temporal.Instant
  readonly by: StepBy
  /** Only of an answer. */
  readonly outcome: Outcome | null
  readonly ground: Ground | null
}

/** A request as it stands. Its words and the words of its steps are sealed apart from it. */
export type DataRequest = {
  readonly id: string
  /** Its own number, as in `H-7K3M-92QX`. */
  readonly number: string
  readonly kind: RequestKind
  /** What of it is meant: the fields to be corrected, the consent that is taken back, what may go. */
  readonly about: readonly string[]
  /** The report that it is about; null where it is about an account. */
  readonly report: { readonly id: ReportId; readonly number: ReportNumber } | null
  /** The reporter of that report, or the holder of the account. */
  readonly person: PersonId
  /** Was it proven that whoever asked is that person? */
  readonly isProven: boolean
  /** Whose data-protection officer answers. */
  readonly agency: AgencyId
  readonly state: RequestState
  readonly askedAt: Temporal.Instant
  /** The first late instant; null where the law names no hours. */
  readonly dueAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
  /** From when the program does by itself what was asked; null where it waits for nothing, or for an officer. */
  readonly actsAt: Temporal.Instant | null
}

/** Is it asked that a restriction ends, not that there be one? */
export const isLifting = ({ about }: Pick<DataRequest, 'about'>): boolean => about.includes('lifting')

export const isLate = ({ state, dueAt }: Pick<DataRequest, 'state' | 'dueAt'>, now: Temporal.Instant): boolean =>
  state === 'open' && dueAt !== null && Temporal.Instant.compare(now, dueAt) >= 0
