import { DatabaseError } from 'pg'
import type { Statement, WaitingWrites } from './writes.ts'

type Passenger = {
  readonly writes: WaitingWrites
  readonly arrive: () => void
  readonly fail: (error: unknown) => void
}

/** Enough that a burst shares few statements, and few enough that one at fault makes little to do again. */
const mostTogether = 50

/**
 * Takes transactions that only write to the server, all that write the same kinds of rows: one statement at a time. Those
 * that end while one is on its way share the next, which costs little more than each of them alone would: at rest nobody
 * waits, and under load the server plans, checks and commits once for many.
 */
export class Convoy {
  readonly #send: (values: readonly string[]) => Promise<unknown>
  #waiting: Passenger[] = []
  #isUnderWay = false

  constructor(send: (values: readonly string[]) => Promise<unknown>) {
    this.#send = send
  }

  /** Durable when it returns. Throws what the server says of these writes, whoever else was on the way. */
  commit(writes: WaitingWrites): Promise<void> {
    return new Promise((arrive, fail) => {
      this.#waiting.push({ writes, arrive, fail })
      this.#depart()
    })
  }

  #depart(): void {
    if (this.#isUnderWay || this.#waiting.length === 0) return
    this.#isUnderWay = true
    void this.#travel(this.#board()).finally(() => {
      this.#isUnderWay = false
      this.#depart()
    })
  }

  /** The one who waits longest, and all who can go along. */
  #board(): readonly Passenger[] {
    const aboard: Passenger[] = []
    const left: Passenger[] = []
    for (const one of this.#waiting) {
      const fits = aboard.length < mostTogether && !aboard.some(({ writes }) => writes.meets(one.writes))
      ;(fits ? aboard : left).push(one)
    }
    this.#waiting = left
    return aboard
  }

  async #travel(aboard: readonly Passenger[]): Promise<void> {
    const [first, ...others] = aboard
    if (first === undefined) return
    try {
      await this.#send(first.writes.valuesWith(others.map(({ writes }) => writes)))
      for (const { arrive } of aboard) arrive()
    } catch (error) {
      // The server undid the whole statement because of somebody: each is tried alone, so that it hears of its own fault.
      // Where the connection broke nobody knows what was done, and nothing is done again.
      if (error instanceof DatabaseError && others.length > 0) for (const one of aboard) await this.#travel([one])
      else for (const { fail } of aboard) fail(error)
    }
  }
}

/** A convoy for each kind of statement, so that one that has to wait for a lock holds up only its like. */
export function convoys(send: (statement: Statement) => Promise<unknown>): (writes: WaitingWrites) => Promise<void> {
  const byText = new Map<string, Convoy>()
  return (writes) => {
    const { text } = writes
    const convoy = byText.get(text) ?? new Convoy((values) => send({ text, values }))
    byText.set(text, convoy)
    return convoy.commit(writes)
  }
}
