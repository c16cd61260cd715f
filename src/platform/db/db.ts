import { Kysely, PostgresDialect, type Transaction } from 'kysely'
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

/** Runs `work` in one transaction: all of it is committed when it returns, nothing when it throws. Never nested. */
export const transact = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(work)
