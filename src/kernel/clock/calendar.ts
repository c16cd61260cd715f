import type { CalendarRevision } from '../brand.ts'
import type { Zone } from '../law/words.ts'

export const holidayKinds = ['national', 'jointLeave', 'election', 'regional'] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** Why a day is not a working day. `decree` is null where the decree's number is not known for sure. */
export type NonWorkingReason =
  | { readonly kind: 'weekend'; readonly name: string; readonly decree: null }
  | { readonly kind: HolidayKind; readonly name: string; readonly decree: string | null }

/**
 * The days as one agency counts them, at one revision: its zone, its week, the nation's holidays and its own region's.
 * Never changes; a change makes a new revision.
 */
export type Calendar = {
  readonly revision: CalendarRevision
  readonly zone: Zone
  /** ISO days of the week on which this agency works: 1 Monday … 7 Sunday. */
  readonly workingWeek: readonly number[]
  /** Holidays by ISO date; more than one may fall on a day. */
  readonly holidays: ReadonlyMap<string, readonly Exclude<NonWorkingReason, { kind: 'weekend' }>[]>
  /** Years whose holidays are decreed; a date that depends on any other year is provisional. */
  readonly decreedYears: ReadonlySet<number>
}
