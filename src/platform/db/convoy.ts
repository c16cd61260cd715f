import { DatabaseError } from 'pg'
import { statementOf, type Statement, type WaitingWrites } from './writes.ts'

type Passenger = {
  readonly writes: WaitingWrites
  readonly arrive: () => void
  readonly fail: (error: unknown) => void
}

/** Enough that a burst shares few statements, and few enough that one at fault makes little to do again. */
const mostTogether = 50

/**
 * Takes transactions that only write to the server, one statement at a time. Those that end while one is on its way share
 * the next, which costs little more than each of them alone would: at rest nobody waits, and under load the server plans,
 * checks and commits once for many.
 */
export class Convoy {
  readonly #send: (statement: Statement) => Promise<unknown>
  #waiting: Passenger[] = []
  #isUnderWay = false

  constructor(send: (statement: Statement) => Promise<unknown>) {
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
      const fits = aboard.length < mostTogether && aboard.every(({ writes }) => writes.isLike(one.writes))
      ;(fits ? aboard : left).push(one)
    }
    this.#waiting = left
    return aboard
  }

  async #travel(aboard: readonly Passenger[]): Promise<void> {
    try {
      await this.#send(statementOf(aboard.map(({ writes }) => writes)))
      for (const { arrive } of aboard) arrive()
    } catch (error) {
      // The server undid the whole statement because of somebody: each is tried alone, so that it hears of its own fault.
      // Where the connection broke nobody knows what was done, and nothing is done again.
      if (error instanceof DatabaseError && aboard.length > 1) for (const one of aboard) await this.#travel([one])
      else for (const { fail } of aboard) fail(error)
    }
  }
}
