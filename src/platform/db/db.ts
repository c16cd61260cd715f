import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type Dialect,
  type KyselyProps,
} from 'kysely'
import { Conversation, type Exchange, type Line } from './conversation.ts'
import { convoys } from './convoy.ts'
import { openPool, TypedCursor } from './wire.ts'

/**
 * The database, without tables of its own. A store adds those it knows:
 * `db.withTables<PeopleTables>().selectFrom('officers')…`, which works on `Db`, `Tx` and `Handle` alike. What is passed
 * on to other functions is the plain handle, never the one with tables.
 */
export type Db = Kysely<object>

/**
 * An open transaction. Only `transact` makes one, so a function that asks for a `Tx` cannot run outside.
 *
 * `write` asks for rows to be written before the transaction reads anything or ends, and does not wait: all that is asked
 * for in between goes to the server as one statement, which also tells what is wrong with any of it. `subject` is what
 * the rows belong to, as in the id of a report: its rows in a table are written one time after the other. Null where rows
 * are only ever added.
 */
export class Tx extends Transaction<object> {
  readonly write: Conversation['write']
  /** Forgets what still waits to be written: what asked for it went wrong. */
  readonly dropWrites: () => void

  constructor(props: KyselyProps, { write, dropWrites }: Conversation) {
    super(props)
    this.write = write
    this.dropWrites = dropWrites
  }
}

/** Where a store reads and writes: inside a transaction or not. */
export type Handle = Db | Tx

/**
 * Opens a pool of at most `poolSize` connections to the server at `connection` (`postgres://…`). Connections are made
 * when needed, so this never fails; `db.destroy()` closes them. `onLostConnection` hears of idle connections that the
 * server ended: the next query opens a new one.
 */
export function openDatabase(options: {
  readonly connection: string
  readonly poolSize: number
  readonly onLostConnection?: (error: Error) => void
}): Db {
  const pool = openPool(options.connection, options.poolSize)
  pool.on('error', (error) => options.onLostConnection?.(error))
  return new Kysely<object>({ dialect: new PostgresDialect({ pool, cursor: TypedCursor }) })
}

/**
 * Rows of a statement whose text never varies (`$1`… for its values): sent as it stands, where composing it anew each time
 * would cost more than its answer.
 */
export async function readRows<Row>(db: Handle, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}

/**
 * Lets `work` read on one connection: what it asks without waiting in between (`Promise.all`) travels together, where on
 * the pool each would wake a connection of its own.
 */
export const readTogether = <T>(db: Db, work: (line: Handle) => Promise<T>): Promise<T> => db.connection().execute(work)

/**
 * Runs `work` in one transaction: all of it is committed when it returns, nothing when it throws. Never nested.
 * Statements that are asked without waiting in between (`Promise.all`) travel together, in the order they were asked.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const conversation = new Conversation(exchangeOf(db))
  try {
    const done = await work(transactionOn(db, conversation))
    await conversation.commit()
    return done
  } catch (error) {
    await conversation.rollback()
    throw error
  }
}

const exchanges = new WeakMap<Db, Exchange>()

function exchangeOf(db: Db): Exchange {
  const known = exchanges.get(db)
  if (known !== undefined) return known
  const exchange: Exchange = {
    open: () => openLine(db),
    commitWrites: convoys(({ text, values }) => db.executeQuery(CompiledQuery.raw(text, [...values]))),
  }
  exchanges.set(db, exchange)
  return exchange
}

/** The query builder gives a connection only for as long as something is done with it: this lasts until `hangUp`. */
const openLine = (db: Db): Promise<Line> =>
  new Promise((take, fail) => {
    const given = db
      .getExecutor()
      .provideConnection((connection) => new Promise<void>((hangUp) => take({ connection, hangUp })))
    given.catch(fail)
  })

/** Unlike the query builder's own transactions this one does not wait for each answer before it sends the next. */
function transactionOn(db: Db, conversation: Conversation): Tx {
  const executor = db.getExecutor().withConnectionProvider({ provideConnection: conversation.use })
  return new Tx(
    { executor, driver: new DummyDriver(), dialect: unconnected, config: { dialect: unconnected } },
    conversation,
  )
}

/** Composes statements and reaches no server; a transaction's constructor asks for one, to open others inside, which nobody does. */
export const unconnected: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
