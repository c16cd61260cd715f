import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

/** Does work that may break without losing what the transaction did before: the error is thrown on, the work undone. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint one_of_many`.execute(tx)
  try {
    const done = await work()
    await sql`release savepoint one_of_many`.execute(tx)
    return done
  } catch (error) {
    tx.dropWrites()
    await sql`rollback to savepoint one_of_many`.execute(tx)
    throw error
  }
}
