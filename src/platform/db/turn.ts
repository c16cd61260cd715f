import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** Numbers that all processes know: whoever holds one does that work, the others wait until its transaction ends. */
const locks = {
  migrate: 7_150_010,
  seed: 7_150_013,
  linkDuplicates: 7_150_014,
  accounts: 7_150_034,
  rules: 7_150_035,
  dataRequests: 7_150_042,
}

/** Waits until nobody else does `work`, in whatever process, and keeps it so to the end of the transaction. */
export async function takeTurn(tx: Tx, work: keyof typeof locks): Promise<void> {
  await sql`select pg_advisory_xact_lock(${locks[work]})`.execute(tx)
}
