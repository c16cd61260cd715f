import type { Zone } from '../law/words.ts'
import { epochDayOf, localDay, type EpochDay } from './days.ts'

/** A span in which the limit did not run; `to` is null while it lasts. Its first day counts, its last does not. */
export type Pause = { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null }
export type EndedPause = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

/** The pauses in their order; one that still lasts has no due date yet, so to ask is a bug. */
export function endedPauses(pauses: readonly Pause[]): EndedPause[] {
  const ended = pauses.map(({ from, to }) => {
    if (to === null) throw new Error('a limit that stands still has no due date; ask standstill')
    return { from, to }
  })
  return ended.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
}

/** The local days a pause takes out of the count: after the day it began, up to and including the day it ended. */
export type PausedDays = { readonly first: EpochDay; readonly last: EpochDay }

export const pausedDays = ({ from, to }: EndedPause, zone: Zone): PausedDays => ({
  first: epochDayOf(localDay(from, zone)) + 1,
  last: epochDayOf(localDay(to, zone)),
})

const hourNs = 3_600_000_000_000

/** The instant at which so many hours have elapsed since `from`, the pauses (in order) not elapsing. */
export function elapse(from: Temporal.Instant, hours: number, pauses: readonly EndedPause[]): Temporal.Instant {
  let due = from.epochNanoseconds + BigInt(Math.round(hours * hourNs))
  let seen = from.epochNanoseconds
  for (const pause of pauses) {
    const begin = later(pause.from.epochNanoseconds, seen)
    if (begin >= due) break
    const end = pause.to.epochNanoseconds
    if (end <= begin) continue
    due += end - begin
    seen = end
  }
  return Temporal.Instant.fromEpochNanoseconds(due)
}

/** Hours elapsed from one instant to another, the pauses (in order) not elapsing; 0 where `to` is not later. */
export function elapsedHours(from: Temporal.Instant, to: Temporal.Instant, pauses: readonly EndedPause[]): number {
  const end = to.epochNanoseconds
  let seen = from.epochNanoseconds
  let elapsed = 0n
  for (const pause of pauses) {
    const begin = pause.from.epochNanoseconds
    if (begin >= end) break
    if (begin > seen) elapsed += begin - seen
    seen = later(seen, pause.to.epochNanoseconds)
  }
  if (end > seen) elapsed += end - seen
  return Number(elapsed) / hourNs
}

const later = (a: bigint, b: bigint): bigint => (a > b ? a : b)
