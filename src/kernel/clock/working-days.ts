import type { Calendar, NonWorkingReason } from './calendar.ts'
import { dateOf, epochDayOf, type EpochDay } from './days.ts'

const weekdayNames = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const

/** What a calendar says about one day. `whyNotWorking` is empty on a working day. */
export type Leaf = { readonly date: Temporal.PlainDate; readonly whyNotWorking: readonly NonWorkingReason[] }

/** The leaves already turned, by calendar. A calendar never changes, so neither do they. */
const turned = new WeakMap<Calendar, Map<EpochDay, Leaf>>()
/** Thirty years: what honest questions need. Whoever asks about every century makes us forget, not grow. */
const mostLeaves = 11_000

/** The leaf of a day; a day asked before costs one look into a map. */
export function leafOf(calendar: Calendar, day: EpochDay): Leaf {
  let leaves = turned.get(calendar)
  if (leaves === undefined) turned.set(calendar, (leaves = new Map()))
  let leaf = leaves.get(day)
  if (leaf === undefined) {
    const date = dateOf(day)
    leaf = { date, whyNotWorking: whyNotWorking(calendar, date) }
    if (leaves.size >= mostLeaves) leaves.clear()
    leaves.set(day, leaf)
  }
  return leaf
}

/** All reasons, the week's own first; empty on a working day. */
export function whyNotWorking(calendar: Calendar, date: Temporal.PlainDate): NonWorkingReason[] {
  const holidays = calendar.holidays.get(date.toString()) ?? []
  if (calendar.workingWeek.includes(date.dayOfWeek)) return [...holidays]
  return [{ kind: 'weekend', name: weekdayNames[date.dayOfWeek - 1] ?? '', decree: null }, ...holidays]
}

export const isWorkingDay = (calendar: Calendar, date: Temporal.PlainDate): boolean =>
  worksOn(calendar, epochDayOf(date))

/** The n-th working day after the date; before it where `amount` is negative; the date itself where it is 0. */
export function addWorkingDays(calendar: Calendar, date: Temporal.PlainDate, amount: number): Temporal.PlainDate {
  const step = Math.sign(amount)
  let day = epochDayOf(date)
  for (let left = Math.abs(amount); left > 0;) {
    day += step
    if (worksOn(calendar, day)) left -= 1
  }
  return leafOf(calendar, day).date
}

/** Working days after `from`, up to and including `to`: "three working days left". Negative where `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const [first, last] = [epochDayOf(from), epochDayOf(to)]
  if (last < first) return -workingDaysBetween(calendar, to, from)
  let days = 0
  for (let day = first + 1; day <= last; day += 1) if (worksOn(calendar, day)) days += 1
  return days
}

function worksOn(calendar: Calendar, day: EpochDay): boolean {
  return leafOf(calendar, day).whyNotWorking.length === 0
}
