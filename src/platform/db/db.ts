import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type ConnectionProvider,
  type Dialect,
} from 'kysely'
import { openPool, TypedCursor } from './wire.ts'

/**
 * The database, without tables of its own. A store adds those it knows:
 * `db.withTables<PeopleTables>().selectFrom('officers')…`, which works on `Db`, `Tx` and `Handle` alike. What is passed
 * on to other functions is the plain handle, never the one with tables.
 */
export type Db = Kysely<object>

/** An open transaction. Only `transact` makes one, so a function that asks for a `Tx` cannot run outside. */
export type Tx = Transaction<object>

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
 * Runs `work` in one transaction: all of it is committed when it returns, nothing when it throws. Never nested.
 * Statements that are asked without waiting in between (`Promise.all`) travel together, in the order they were asked.
 */
export const transact = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.getExecutor().provideConnection(async (connection) => {
    const say = (command: string) => connection.executeQuery<{ command: string }>(CompiledQuery.raw(command))
    const begun = say('begin')
    let isOver = false
    const tx = transactionOn(db, async (use) => {
      // Work that went on after another part of it failed would write outside of any transaction.
      if (isOver) throw new Error('the transaction is over')
      return use(connection)
    })
    try {
      const [done] = await Promise.all([work(tx), begun])
      isOver = true
      const { rows } = await say('commit')
      // The server answers so where a statement failed and nobody listened.
      if (rows[0]?.command === 'ROLLBACK') throw new Error('a statement failed, so nothing was committed')
      return done
    } catch (error) {
      isOver = true
      await say('rollback')
      throw error
    }
  })

/** Unlike the query builder's own transactions this one does not wait for each answer before it sends the next. */
function transactionOn(db: Db, provideConnection: ConnectionProvider['provideConnection']): Tx {
  const executor = db.getExecutor().withConnectionProvider({ provideConnection })
  return new Transaction<object>({ executor, driver: new DummyDriver(), dialect, config: { dialect } })
}

/** Asked for by a transaction's constructor and used only to open further ones inside, which nobody does. */
const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
