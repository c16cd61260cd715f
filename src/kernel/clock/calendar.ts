import type { CalendarRevision } from '../brand.ts'
import type { Zone } from '../law/words.ts'

export const holidayKinds = ['national', 'jointLeave', 'election', 'regional'] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** Why people do not work on a day. `decree` is null where the decree's number is not known for sure. */
export type Holiday = { readonly kind: HolidayKind; readonly name: string; readonly decree: string | null }

/** Why a day is not a working day. */
export type NonWorkingReason = Holiday | { readonly kind: 'weekend'; readonly name: string; readonly decree: null }

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
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>
  /** Years whose holidays are decreed; a date that depends on any other year is provisional. */
  readonly decreedYears: ReadonlySet<number>
}

/** One dated row of the calendar. `areaCode` null holds everywhere; `14` holds in `14` and in all that begins `14.`. */
export type DatedHoliday = Holiday & { readonly date: Temporal.PlainDate; readonly areaCode: string | null }

/** Is the area the same as `above`, or a part of it? Official codes carry their line: `14.01.02` lies in `14.01`. */
export const isAreaWithin = (area: string, above: string): boolean => area === above || area.startsWith(`${above}.`)

/** Everything one revision of the calendar says, for every area. */
export type CalendarRows = {
  readonly revision: CalendarRevision
  readonly days: readonly DatedHoliday[]
  readonly decreedYears: ReadonlySet<number>
}

/** What decides which rows an agency keeps. `areaLine`: the area codes of the agency and of those above it. */
export type Keeper = Pick<Calendar, 'zone' | 'workingWeek'> & { readonly areaLine: readonly string[] }

/**
 * The calendar of one agency out of the rows of a revision. Make it once per agency and revision and keep it: what
 * counting learns about its days is remembered with the object. A week without any working day is a bug and throws.
 */
export function calendarOf(rows: CalendarRows, { zone, workingWeek, areaLine }: Keeper): Calendar {
  if (!workingWeek.some((weekday) => weekday >= 1 && weekday <= 7))
    throw new Error('a working week needs a working day')
  const holidays = new Map<string, Holiday[]>()
  for (const { date, areaCode, kind, name, decree } of rows.days) {
    if (areaCode !== null && !areaLine.some((own) => isAreaWithin(own, areaCode))) continue
    const key = date.toString()
    const holiday = { kind, name, decree }
    const sameDay = holidays.get(key)
    if (sameDay) sameDay.push(holiday)
    else holidays.set(key, [holiday])
  }
  return { revision: rows.revision, zone, workingWeek, holidays, decreedYears: rows.decreedYears }
}
