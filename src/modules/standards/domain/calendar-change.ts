import type { CalendarRevision } from '../../../kernel/brand.ts'
import type { CalendarRows, DatedHoliday } from '../../../kernel/clock/calendar.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { calendarDayKey } from './calendar-csv.ts'

/** A year of the calendar; days of a provisional one are estimates until the government decrees it. */
export type CalendarYear = { readonly year: number; readonly status: 'decreed' | 'provisional' }

/** A change of the calendar as an officer makes it: days to add and to take away, years whose decree has come. */
export type CalendarChange = {
  readonly note: string
  readonly add: readonly DatedHoliday[]
  readonly remove: readonly DatedHoliday[]
  readonly decree: readonly number[]
}

export type CalendarRefusal =
  | { readonly refusal: 'nothingToChange' }
  | { readonly refusal: 'alreadyInCalendar'; readonly day: DatedHoliday }
  | { readonly refusal: 'notInCalendar'; readonly day: DatedHoliday }
  | { readonly refusal: 'alreadyDecreed'; readonly year: number }

/**
 * The calendar as it would be after the change, under the next revision: what saving makes true, and what a preview of
 * its effect on open reports counts with. A removed and added day with the same words changes its decree.
 */
export function applyChange(rows: CalendarRows, change: CalendarChange): Result<CalendarRows, CalendarRefusal> {
  if (change.add.length + change.remove.length + change.decree.length === 0)
    return refuse({ refusal: 'nothingToChange' })
  const days = new Map(rows.days.map((day) => [calendarDayKey(day), day]))
  for (const day of change.remove)
    if (!days.delete(calendarDayKey(day))) return refuse({ refusal: 'notInCalendar', day })
  for (const day of change.add) {
    if (days.has(calendarDayKey(day))) return refuse({ refusal: 'alreadyInCalendar', day })
    days.set(calendarDayKey(day), day)
  }
  const twice = change.decree.find((year) => rows.decreedYears.has(year))
  if (twice !== undefined) return refuse({ refusal: 'alreadyDecreed', year: twice })
  return accept({
    revision: (rows.revision + 1) as CalendarRevision,
    days: [...days.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date)),
    decreedYears: new Set([...rows.decreedYears, ...change.decree]),
  })
}
