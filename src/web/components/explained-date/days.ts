import type { DueDate, SkipReason } from '../../../kernel/clock/count.ts'

/** A day of the strip and why it is there. */
export type StripDay = {
  readonly date: Temporal.PlainDate
  readonly kind: 'start' | 'counted' | 'skipped' | 'paused'
  /** The number of a counted day; 0 for all others. */
  readonly n: number
  /** Why it was not counted, beside its being a weekend. */
  readonly names: readonly string[]
}

/** Days in their order; whole weeks of a long pause stand folded as one, of which only the ends are told. */
export type StripPart = StripDay | { readonly kind: 'folded'; readonly from: StripDay; readonly to: StripDay }

/** Days in a row that were not counted for one reason; of pauses and holidays, weekends need none. */
export type Reason = {
  readonly from: StripDay
  readonly to: StripDay
  readonly isPause: boolean
  readonly name: string
}

/** Two weeks can be looked through; more of the same say nothing more. */
const foldedFromDays = 14

/** Every day from the start to the due day. */
export function daysOf(due: DueDate): StripDay[] {
  const counted = due.counted.map(({ date, n }) => ({
    date,
    kind: n === 0 ? ('start' as const) : ('counted' as const),
    n,
    names: [],
  }))
  const skipped = due.skipped.map(({ date, reasons }) => ({
    date,
    kind: reasons.some(isPause) ? ('paused' as const) : ('skipped' as const),
    n: 0,
    names: reasons.filter((reason) => reason.kind !== 'weekend' && !isPause(reason)).map(({ name }) => name),
  }))
  const known = [...counted, ...skipped]
  const start = { date: due.startsOn, kind: 'start', n: 0, names: [] } as const
  const all = known.some(({ date }) => date.equals(due.startsOn)) ? known : [start, ...known]
  return all.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}

/** The same days with long pauses folded, from a Monday to a Sunday, so that weeks still stand under one another. */
export function foldPauses(days: readonly StripDay[]): StripPart[] {
  const parts: StripPart[] = []
  for (let at = 0; at < days.length;) {
    const length = foldableFrom(days, at)
    const [from, to] = [days[at], days[at + length - 1]]
    if (length >= foldedFromDays && from !== undefined && to !== undefined) {
      parts.push({ kind: 'folded', from, to })
      at += length
    } else {
      parts.push(...days.slice(at, at + 1))
      at += 1
    }
  }
  return parts
}

/** Why days were not counted, each reason once for the days that it covers together. */
export function reasonsOf(days: readonly StripDay[]): Reason[] {
  const reasons: Reason[] = []
  for (const day of days) {
    const isPause = day.kind === 'paused'
    const name = isPause ? '' : day.names.join(', ')
    if (!isPause && name === '') continue
    const last = reasons.at(-1)
    const goesOn = last?.name === name && last.isPause === isPause && last.to.date.add({ days: 1 }).equals(day.date)
    if (goesOn) reasons[reasons.length - 1] = { ...last, to: day }
    else reasons.push({ from: day, to: day, isPause, name })
  }
  return reasons
}

/** How many days of whole paused weeks begin here. */
function foldableFrom(days: readonly StripDay[], at: number): number {
  if (days[at]?.date.dayOfWeek !== 1) return 0
  const end = days.findIndex(({ kind }, i) => i >= at && kind !== 'paused')
  const length = (end === -1 ? days.length : end) - at
  return length - (length % 7)
}

const isPause = (reason: SkipReason): boolean => reason.kind === 'paused'
