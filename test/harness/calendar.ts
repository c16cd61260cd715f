import {
  calendarOf,
  type Calendar,
  type CalendarRows,
  type DatedHoliday,
  type Keeper,
} from '../../src/kernel/clock/calendar.ts'
import { readCalendarSeed } from '../../src/modules/standards/usecases/read-calendar-seed.ts'

export const monToFri = [1, 2, 3, 4, 5]
export const monToSat = [1, 2, 3, 4, 5, 6]

/** What `db/seed/calendars` says, read once. */
export const seededRows: CalendarRows = readCalendarSeed()

/** The real calendar as an office in Jakarta keeps it, unless told otherwise. */
export const calendarWith = (keeper: Partial<Keeper> = {}, rows: CalendarRows = seededRows): Calendar =>
  calendarOf(rows, { zone: 'Asia/Jakarta', workingWeek: monToFri, areaLine: [], ...keeper })

/** The seeded rows with further days, or without some. */
export const rowsWith = (...days: DatedHoliday[]): CalendarRows => ({
  ...seededRows,
  days: [...seededRows.days, ...days],
})
export const rowsWithout = (...dates: string[]): CalendarRows => ({
  ...seededRows,
  days: seededRows.days.filter(({ date }) => !dates.includes(date.toString())),
})
