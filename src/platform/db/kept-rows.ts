import { sql, type RawBuilder } from 'kysely'
import type { Handle, Tx } from './db.ts'

/** How many rows there are, the oldest of when and the newest of when; both null where there are none. */
export type RowCount = {
  readonly count: number
  readonly oldest: Temporal.Instant | null
  readonly newest: Temporal.Instant | null
}

/** Rows that a module keeps for a time only. It alone knows where they stand; whoever keeps the periods says since when. */
export type KeptRows = {
  readonly countBefore: (db: Handle, before: Temporal.Instant) => Promise<RowCount>
  /** Lets go of up to `limit` of what was kept since before then; answers how many rows went. */
  readonly forgetBefore: (tx: Tx, before: Temporal.Instant, limit: number) => Promise<number>
}

type Rows = {
  readonly from: RawBuilder<unknown>
  readonly since: RawBuilder<unknown>
  /** What of the rows is left to go, beside their age. */
  readonly still: RawBuilder<unknown>
  readonly key: RawBuilder<unknown>
  /** Lets go of those among `due`, which names their keys. */
  readonly forget: (due: RawBuilder<unknown>) => RawBuilder<unknown>
}

export const keptRows = ({ from, since, still, key, forget }: Rows): KeptRows => ({
  async countBefore(db, before) {
    const { rows } = await sql<RowCount>`
      select count(*)::int as count, min(${since}) as oldest, max(${since}) as newest
      from ${from} where ${since} < ${before} and ${still}`.execute(db)
    return rows[0] ?? { count: 0, oldest: null, newest: null }
  },
  async forgetBefore(tx, before, limit) {
    const due = sql`select ${key} from ${from} where ${since} < ${before} and ${still} limit ${limit}`
    const { numAffectedRows = 0n } = await forget(due).execute(tx)
    return Number(numAffectedRows)
  },
})
