import type { CalendarRevision } from '../brand.ts'
import type { Zone } from '../law/words.ts'
import type { Calendar, NonWorkingReason } from './calendar.ts'
import type { LimitUnit, TimeLimit } from './time-limit.ts'

/** A span in which the limit did not run; `to` is null while it lasts. Its first day counts, its last does not. */
export type Pause = { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null }
export type Extension = { readonly amount: number; readonly unit: LimitUnit }
/** "At least so much is left after this moment": the due day never falls before it. */
export type Floor = { readonly from: Temporal.Instant; readonly amount: number; readonly unit: LimitUnit }

/** Everything that decides a due date. Same input, same answer, wherever and whenever it is asked. */
export type Counting = {
  readonly rule: Pick<TimeLimit, 'amount' | 'unit' | 'endsOnNonWorkingDay'>
  readonly start: Temporal.Instant
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly floors: readonly Floor[]
  /** A date already told to people is never shortened: the due day is not before this day. */
  readonly notBefore: Temporal.PlainDate | null
}

export type SkipReason = NonWorkingReason | { readonly kind: 'paused'; readonly name: string; readonly decree: null }

/** A due date with every day that made it (domain.md §5, "every date explains itself"). */
export type DueDate = {
  /** Day zero: the local day of the start event. */
  readonly startsOn: Temporal.PlainDate
  /** The last day on which acting is in time. */
  readonly dueOn: Temporal.PlainDate
  /** The first instant that is late; with hours the exact instant. */
  readonly dueAt: Temporal.Instant
  readonly zone: Zone
  /** Some day that was counted or skipped lies in a year whose calendar is not decreed. */
  readonly provisional: boolean
  readonly calendarRevision: CalendarRevision
  readonly counted: readonly { readonly date: Temporal.PlainDate; readonly n: number }[]
  readonly skipped: readonly { readonly date: Temporal.PlainDate; readonly reasons: readonly SkipReason[] }[]
  /** Which rule had the last word, when it was not the plain count. */
  readonly decidedBy: 'count' | 'extension' | 'floor' | 'notBefore'
}

/** How far a limit that stands still has run: `left` in its own unit. */
export type Standstill = { readonly counted: number; readonly left: number; readonly unit: LimitUnit }

export type { Calendar }
