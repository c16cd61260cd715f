import type { CalendarRevision } from '../brand.ts'
import type { Zone } from '../law/words.ts'
import type { Calendar } from './calendar.ts'
import { epochDayOf, localDay, startOfDay, type EpochDay } from './days.ts'
import { elapse, elapsedHours, endedPauses, pausedDays, type Pause } from './pause.ts'
import { Tally, type SkipReason, type WhyNot } from './tally.ts'
import type { LimitUnit, TimeLimit } from './time-limit.ts'
import { leafOf } from './working-days.ts'

export type { Calendar, Pause, SkipReason }
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

/** A due date with every day that made it (domain.md §5, "every date explains itself"). */
export type DueDate = {
  /** Day zero: the local day of the start event. */
  readonly startsOn: Temporal.PlainDate
  /** The last day on which acting is in time. */
  readonly dueOn: Temporal.PlainDate
  /** The first instant that is late; with hours the exact instant. */
  readonly dueAt: Temporal.Instant
  readonly zone: Zone
  /** Holidays decide it, and some day that was counted or skipped lies in a year whose calendar is not decreed. */
  readonly provisional: boolean
  readonly calendarRevision: CalendarRevision
  /**
   * Numbered 1, 2, 3 … in order; the last is `dueOn`. Where a floor or `notBefore` decided, the count simply goes on
   * past the rule's amount. Day zero stands here only when it is itself the due day, as number 0. With hours: the
   * local days on which the limit ran.
   */
  readonly counted: readonly { readonly date: Temporal.PlainDate; readonly n: number }[]
  readonly skipped: readonly { readonly date: Temporal.PlainDate; readonly reasons: readonly SkipReason[] }[]
  /** Which rule had the last word, when it was not the plain count. */
  readonly decidedBy: 'count' | 'extension' | 'floor' | 'notBefore'
}

/** How far a limit that stands still has run: `left` in its own unit. */
export type Standstill = { readonly counted: number; readonly left: number; readonly unit: LimitUnit }

/** The end of a count: the last day in time, and the exact instant where hours decided (null: the day's end). */
type End = { readonly day: EpochDay; readonly at: Temporal.Instant | null }

const paused: SkipReason = { kind: 'paused', name: 'Penghitungan berhenti', decree: null }

/**
 * The due date and how it came about (docs/law/counting.md). Extensions are counted after the due day that stood, floors
 * and `notBefore` only ever move it later. A pause that still lasts is a bug and throws: ask `standstill` then.
 */
export function dueDate(counting: Counting, calendar: Calendar): DueDate {
  const { rule, start, extensions, floors, notBefore } = counting
  const { zone } = calendar
  const pauses = endedPauses(counting.pauses)
  const whyNot = whyNotOf(
    calendar,
    pauses.map((pause) => pausedDays(pause, zone)),
  )
  const rolls = rule.endsOnNonWorkingDay === 'rollsForward'
  /** Calendar days that stay where they fall, and hours, are the same whatever is decreed. */
  const asksCalendar = [rule, ...extensions, ...floors].some(
    ({ unit }) => unit === 'workingDays' || (unit === 'calendarDays' && rolls),
  )
  const dateOn = (day: EpochDay): Temporal.PlainDate => leafOf(calendar, day).date
  const dayOf = (at: Temporal.Instant): EpochDay => epochDayOf(localDay(at, zone))
  const endAt = (end: End): Temporal.Instant => end.at ?? startOfDay(dateOn(end.day + 1), zone)

  /** Counts one stretch on from `from`, writing each day into the tally. */
  const countOn = (tally: Tally, from: End, { amount, unit }: Extension): End => {
    if (unit !== 'hours') {
      tally.count(amount, unit, rolls && unit === 'calendarDays')
      return { day: tally.day, at: null }
    }
    const at = elapse(endAt(from), amount, pauses)
    const day = Math.max(from.day, dayOf(at.subtract({ nanoseconds: 1 })))
    tally.endOn(day, unit)
    return { day, at }
  }

  const dayZero = dayOf(start)
  const tally = new Tally(dayZero, whyNot)
  let end = countOn(tally, { day: dayZero, at: start }, rule)
  for (const extension of extensions) end = countOn(tally, end, extension)
  let decidedBy: DueDate['decidedBy'] = extensions.length > 0 ? 'extension' : 'count'

  const outlasts = (other: End): boolean => Temporal.Instant.compare(endAt(other), endAt(end)) > 0
  for (const floor of floors) {
    const from = dayOf(floor.from)
    const floorEnd = countOn(new Tally(from, whyNot), { day: from, at: floor.from }, floor)
    if (!outlasts(floorEnd)) continue
    tally.through(Math.min(from, floorEnd.day - 1), rule.unit)
    tally.endOn(floorEnd.day, floor.unit)
    ;[end, decidedBy] = [floorEnd, 'floor']
  }
  const told = notBefore && { day: epochDayOf(notBefore), at: null }
  if (told && outlasts(told)) {
    tally.endOn(told.day, rule.unit)
    ;[end, decidedBy] = [told, 'notBefore']
  }

  const isDayZero = end.day === dayZero
  return {
    startsOn: dateOn(dayZero),
    dueOn: dateOn(end.day),
    dueAt: endAt(end),
    zone,
    provisional: asksCalendar && touchesUndecreedYear(calendar, isDayZero ? dayZero : dayZero + 1, end.day),
    calendarRevision: calendar.revision,
    counted: (isDayZero ? [{ day: dayZero, n: 0 }] : tally.counted).map(({ day, n }) => ({
      date: leafOf(calendar, day).date,
      n,
    })),
    skipped: tally.skipped.map(({ day, reasons }) => ({ date: dateOn(day), reasons })),
    decidedBy,
  }
}

/**
 * How much of a limit was used up by the end of the local day of `at`, or of the day on which it came to stand still,
 * and how much is left of the due date as it then stood (days in other units granted by an extension among them).
 * With hours: hours, not rounded.
 */
export function standstill(counting: Counting, calendar: Calendar, at: Temporal.Instant): Standstill {
  const open = counting.pauses.find((pause) => pause.to === null)
  const until = open && Temporal.Instant.compare(open.from, at) < 0 ? open.from : at
  const ended = counting.pauses.filter((pause) => pause.to !== null)
  const due = dueDate({ ...counting, pauses: ended }, calendar)
  const unit = counting.rule.unit
  if (unit === 'hours') {
    const pauses = endedPauses(ended)
    return { counted: elapsedHours(counting.start, until, pauses), left: elapsedHours(until, due.dueAt, pauses), unit }
  }
  const day = localDay(until, calendar.zone)
  const days = due.counted.filter(({ n }) => n > 0)
  const counted = days.filter(({ date }) => Temporal.PlainDate.compare(date, day) <= 0).length
  return { counted, left: days.length - counted, unit }
}

/** A pause takes a day out of every count, but out of hours only when it took the whole day. */
function whyNotOf(calendar: Calendar, pauses: readonly { first: EpochDay; last: EpochDay }[]): WhyNot {
  return (day, unit) => {
    const nonWorking = unit === 'workingDays' ? leafOf(calendar, day).whyNotWorking : []
    const isPaused = pauses.some(({ first, last }) => first <= day && day <= (unit === 'hours' ? last - 1 : last))
    return isPaused ? [...nonWorking, paused] : nonWorking
  }
}

function touchesUndecreedYear(calendar: Calendar, first: EpochDay, last: EpochDay): boolean {
  const lastYear = leafOf(calendar, last).date.year
  for (let year = leafOf(calendar, first).date.year; year <= lastYear; year += 1)
    if (!calendar.decreedYears.has(year)) return true
  return false
}
