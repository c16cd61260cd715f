import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../../platform/db/db.ts'
import { leavesOf } from '../domain/entries.ts'
import { growing, type Join } from '../domain/tree.ts'
import { loadLeaves } from '../store/days.ts'
import { joinPair } from './hashes.ts'

/** A sealed day: its entries in order, and the tree over them. */
export type DayTree = { readonly entries: Buffer; readonly levels: readonly Buffer[] }

/** So much is kept at most (product): two days of a hundred thousand events, or thousands of quiet ones. */
const mostBytes = 32 * 1024 * 1024

/**
 * The trees of sealed days, each made once and kept while there is room; the ones that were asked for last stay. A sealed
 * day never changes, and what is kept is only ever shown beside the roots that were published.
 */
export class DayTrees {
  readonly #db: Db
  readonly #join: Join
  readonly #most: number
  /** Being made or kept; the one that was asked for last stands last. */
  readonly #trees = new Map<string, Promise<DayTree | null>>()
  readonly #bytes = new Map<string, number>()

  constructor(db: Db, { join = joinPair, most = mostBytes }: { readonly join?: Join; readonly most?: number } = {}) {
    this.#db = db
    this.#join = join
    this.#most = most
  }

  /** The tree of a day; null where it has none. Whoever asks while it is made waits for the same one. */
  of(day: Temporal.PlainDate): Promise<DayTree | null> {
    const name = day.toString()
    const known = this.#trees.get(name)
    this.#trees.delete(name)
    const tree = known ?? this.#make(day, name)
    this.#trees.set(name, tree)
    return tree
  }

  async #make(day: Temporal.PlainDate, name: string): Promise<DayTree | null> {
    try {
      const leaves = await loadLeaves(this.#db, day)
      if (leaves === null) {
        this.#forget(name)
        return null
      }
      const { entries } = leaves
      const levels = await grown(growing(leavesOf(entries), this.#join))
      this.#bytes.set(
        name,
        levels.reduce((sum, { length }) => sum + length, entries.length),
      )
      this.#makeRoom()
      return { entries, levels }
    } catch (error) {
      this.#forget(name)
      throw error
    }
  }

  #makeRoom(): void {
    let kept = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0)
    for (const name of this.#trees.keys()) {
      if (kept <= this.#most) return
      const bytes = this.#bytes.get(name)
      if (bytes === undefined) continue
      kept -= bytes
      this.#forget(name)
    }
  }

  #forget(name: string): void {
    this.#trees.delete(name)
    this.#bytes.delete(name)
  }
}

/** A tree that others need not wait for: whatever came meanwhile goes first. */
async function grown<Tree>(steps: Generator<undefined, Tree>): Promise<Tree> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}
