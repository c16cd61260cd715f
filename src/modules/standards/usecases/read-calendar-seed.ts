import { readFileSync } from 'node:fs'
import type { CalendarRevision } from '../../../kernel/brand.ts'
import type { CalendarRows, DatedHoliday } from '../../../kernel/clock/calendar.ts'
import type { CalendarYear } from '../domain/calendar-change.ts'
import { parseCalendarCsv } from '../domain/calendar-csv.ts'

const folder = new URL('../../../../db/seed/calendars/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

/** The calendars the program ships with: one file a year and `years.csv`, which says what is decreed. Revision 1. */
export function readCalendarSeed(): CalendarRows & { readonly years: readonly CalendarYear[] } {
  const years = read('years.csv').trim().split('\n').slice(1).map(parseYear)
  const days = years.flatMap(({ year }) => daysOf(`${year}.csv`))
  const decreed = years.filter(({ status }) => status === 'decreed')
  return {
    revision: 1 as CalendarRevision,
    days,
    years,
    decreedYears: new Set(decreed.map(({ year }) => year)),
  }
}

function daysOf(file: string): readonly DatedHoliday[] {
  const { days, badRows } = parseCalendarCsv(read(file))
  const [bad] = badRows
  if (bad) throw new Error(`db/seed/calendars/${file}, line ${bad.line}: ${bad.fault} (${bad.value})`)
  return days
}

function parseYear(line: string): CalendarYear {
  const [year = '', status = ''] = line.split(',')
  if (status !== 'decreed' && status !== 'provisional') throw new Error(`db/seed/calendars/years.csv: ${line}`)
  return { year: Number(year), status }
}
