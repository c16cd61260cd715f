import { CompiledQuery, type DatabaseConnection } from 'kysely'
import { WaitingWrites, type Writing } from './writes.ts'

/**
 * What one transaction says to the server. Statements are sent without waiting for the answers to earlier ones; writes
 * wait until something is read or the work ends, and go as one statement.
 */
export class Conversation {
  readonly #connection: DatabaseConnection
  readonly #waiting = new WaitingWrites()
  /** Settled when all that was said by ourselves is answered. */
  #answered: Promise<unknown> = Promise.resolve()
  #isBegun = false
  #isOver = false

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  readonly write = <Row extends object>(writing: Writing<Row>, subject: string | null, rows: readonly Row[]): void => {
    if (rows.length === 0) return
    if (this.#waiting.mustWait(writing, subject)) this.#begin()
    this.#waiting.add(writing, subject, rows)
  }

  readonly dropWrites = (): void => void this.#waiting.take()

  /** Lets somebody say something inside the transaction. What failed before is told in place of their own answer. */
  readonly use = async <T>(work: (connection: DatabaseConnection) => Promise<T>): Promise<T> => {
    this.#begin()
    const [, answer] = await Promise.all([this.#answered, work(this.#connection)])
    return answer
  }

  /** Ends it well: all of it is durable when this returns, and nothing of it when it throws. */
  async commit(): Promise<void> {
    this.#isOver = true
    this.#sendWaiting()
    // What is a single statement commits by itself.
    if (!this.#isBegun) return void (await this.#answered)
    const [, { rows }] = await Promise.all([this.#answered, this.#say('commit')])
    // The server answers so where a statement failed and nobody listened.
    if (rows[0]?.command === 'ROLLBACK') throw new Error('a statement failed, so nothing was committed')
  }

  async rollback(): Promise<void> {
    this.#isOver = true
    if (this.#isBegun) await this.#say('rollback')
  }

  #begin(): void {
    // Work that went on after another part of it failed would write outside of any transaction.
    if (this.#isOver) throw new Error('the transaction is over')
    if (!this.#isBegun) this.#send('begin')
    this.#isBegun = true
    this.#sendWaiting()
  }

  #sendWaiting(): void {
    const statement = this.#waiting.take()
    if (statement !== null) this.#send(statement.text, statement.values)
  }

  #send(text: string, values: readonly string[] = []): void {
    this.#answered = Promise.all([this.#answered, this.#say(text, values)])
    // Told to whoever asks next; where nobody does any more it must not end the process.
    this.#answered.catch(() => {})
  }

  #say(text: string, values: readonly string[] = []) {
    return this.#connection.executeQuery<{ command: string }>(CompiledQuery.raw(text, [...values]))
  }
}
