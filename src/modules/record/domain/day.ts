import { localDay, startOfDay } from '../../../kernel/clock/days.ts'

/** What is published of a day: its tree's size and root, and the link that chains it to all days before. Hexadecimal. */
export type DayLine = {
  readonly day: string
  readonly size: number
  readonly root: string
  readonly link: string
}

/** What the first day follows. */
export const firstLink = '0'.repeat(64)

/** The record has one day for the whole country: that of the capital (docs/decisions/0038). */
export const recordZone = 'Asia/Jakarta'

/** What was written just before midnight is committed by then (product). */
const graceMinutes = 10

export const recordDayOf = (at: Temporal.Instant): Temporal.PlainDate => localDay(at, recordZone)

/** A day's first instant, and that of the next. */
export const spanOf = (
  day: Temporal.PlainDate,
): { readonly from: Temporal.Instant; readonly until: Temporal.Instant } => ({
  from: startOfDay(day, recordZone),
  until: startOfDay(day.add({ days: 1 }), recordZone),
})

/** Is the day over, and all that was on its way at midnight? */
export const isOver = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(spanOf(day).until.add({ minutes: graceMinutes }), now) <= 0
