import type { NonWorkingReason } from './calendar.ts'
import type { EpochDay } from './days.ts'
import type { LimitUnit } from './time-limit.ts'

export type SkipReason = NonWorkingReason | { readonly kind: 'paused'; readonly name: string; readonly decree: null }

export type CountedDay = { readonly day: EpochDay; readonly n: number }
export type SkippedDay = { readonly day: EpochDay; readonly reasons: readonly SkipReason[] }

/** Why a day does not count in a unit; empty where it does. */
export type WhyNot = (day: EpochDay, unit: LimitUnit) => readonly SkipReason[]

/**
 * Walks from day zero, one day at a time, and writes down what became of each: counted with the next number, or skipped
 * with all its reasons. The computed date and its explanation are the same walk, so they cannot disagree.
 */
export class Tally {
  readonly counted: CountedDay[] = []
  readonly skipped: SkippedDay[] = []
  day: EpochDay
  readonly #whyNot: WhyNot

  constructor(dayZero: EpochDay, whyNot: WhyNot) {
    this.day = dayZero
    this.#whyNot = whyNot
  }

  /** Counts `amount` further days. With `rolls` the last of them must be a working day, whatever the unit. */
  count(amount: number, unit: LimitUnit, rolls: boolean): void {
    const goal = this.counted.length + amount
    while (this.counted.length < goal) {
      const isLast = this.counted.length + 1 >= goal
      this.#take(this.#whyNot(this.day + 1, isLast && rolls ? 'workingDays' : unit))
    }
  }

  /** Goes on until `last` has been judged by the unit's own rule. */
  through(last: EpochDay, unit: LimitUnit): void {
    while (this.day < last) this.#take(this.#whyNot(this.day + 1, unit))
  }

  /** Goes on until `due`, which counts whatever day it is: another rule than counting has named it. */
  endOn(due: EpochDay, unit: LimitUnit): void {
    this.through(due - 1, unit)
    if (this.day < due) this.#take([])
  }

  #take(reasons: readonly SkipReason[]): void {
    this.day += 1
    if (reasons.length === 0) this.counted.push({ day: this.day, n: this.counted.length + 1 })
    else this.skipped.push({ day: this.day, reasons })
  }
}
