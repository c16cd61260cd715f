import { CompiledQuery, type DatabaseConnection } from 'kysely'
import { WaitingWrites, type Writing } from './writes.ts'

/** A connection of our own, until it is given back. */
export type Line = { readonly connection: DatabaseConnection; readonly hangUp: () => void }

/** How a conversation reaches the server. */
export type Exchange = {
  readonly open: () => Promise<Line>
  /** Commits writes of a transaction that asked nothing. */
  readonly commitWrites: (writes: WaitingWrites) => Promise<void>
}

/**
 * What one transaction says to the server. Statements are sent without waiting for the answers to earlier ones; writes
 * wait until something is read or the work ends, and go as one statement. Whoever only writes needs no line of its own.
 */
export class Conversation {
  readonly #exchange: Exchange
  readonly #waiting = new WaitingWrites()
  #line: Promise<Line> | null = null
  /** Settled when all that was said by ourselves is answered. */
  #answered: Promise<unknown> = Promise.resolve()
  #isOver = false

  constructor(exchange: Exchange) {
    this.#exchange = exchange
  }

  readonly write = <Row extends object>(writing: Writing<Row>, subject: string | null, rows: readonly Row[]): void => {
    if (rows.length === 0) return
    if (this.#waiting.mustWait(writing, subject)) void this.#begin()
    this.#waiting.add(writing, subject, rows)
  }

  readonly dropWrites = (): void => void this.#waiting.take()

  /** Lets somebody say something inside the transaction. What failed before is told in place of their own answer. */
  readonly use = async <T>(work: (connection: DatabaseConnection) => Promise<T>): Promise<T> => {
    const line = this.#begin()
    const said = line.then(({ connection }) => work(connection))
    const [, answer] = await Promise.all([this.#answered, said])
    return answer
  }

  /** Ends it well: all of it is durable when this returns, and nothing of it when it throws. */
  async commit(): Promise<void> {
    this.#isOver = true
    if (this.#line === null) return this.#waiting.isEmpty ? undefined : this.#exchange.commitWrites(this.#waiting)
    this.#sendWaiting(this.#line)
    const [, { rows }] = await Promise.all([this.#answered, this.#say(this.#line, 'commit')])
    await this.#hangUp()
    // The server answers so where a statement failed and nobody listened.
    if (rows[0]?.command === 'ROLLBACK') throw new Error('a statement failed, so nothing was committed')
  }

  async rollback(): Promise<void> {
    this.#isOver = true
    if (this.#line === null) return
    try {
      await this.#say(this.#line, 'rollback')
    } finally {
      await this.#hangUp()
    }
  }

  #begin(): Promise<Line> {
    // Work that went on after another part of it failed would write outside of any transaction.
    if (this.#isOver) throw new Error('the transaction is over')
    const isFirst = this.#line === null
    const line = (this.#line ??= this.#exchange.open())
    if (isFirst) this.#send(line, 'begin')
    this.#sendWaiting(line)
    return line
  }

  #sendWaiting(line: Promise<Line>): void {
    const statement = this.#waiting.take()
    if (statement !== null) this.#send(line, statement.text, statement.values)
  }

  #send(line: Promise<Line>, text: string, values: readonly string[] = []): void {
    this.#answered = Promise.all([this.#answered, this.#say(line, text, values)])
    // Told to whoever asks next; where nobody does any more it must not end the process.
    this.#answered.catch(() => {})
  }

  /** All that is said goes through here or `use`, in the order in which it was asked. */
  async #say(line: Promise<Line>, text: string, values: readonly string[] = []) {
    const { connection } = await line
    return connection.executeQuery<{ command: string }>(CompiledQuery.raw(text, [...values]))
  }

  async #hangUp(): Promise<void> {
    const line = this.#line
    this.#line = null
    ;(await line)?.hangUp()
  }
}
