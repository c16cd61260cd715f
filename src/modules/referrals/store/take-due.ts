import { sql, type Selectable } from 'kysely'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReferralTables } from './tables.ts'

/**
 * Takes the row that has been due longest: it is the taker's until `leaseEnds`, and counts one attempt more. Two takers never
 * get the same one; whoever is still at it when the lease has run out finds the attempts changed. Null where nothing is due.
 */
export async function takeDue<
  Table extends 'dossiers' | 'dossier_deliveries',
  Column extends string & keyof Selectable<ReferralTables[Table]>,
>(
  db: Handle,
  table: Table,
  columns: readonly Column[],
  { now, leaseEnds }: { readonly now: Temporal.Instant; readonly leaseEnds: Temporal.Instant },
): Promise<Pick<Selectable<ReferralTables[Table]>, Column> | null> {
  const rows = sql.table(table)
  const taken = await sql<Pick<Selectable<ReferralTables[Table]>, Column>>`
    update ${rows} set next_at = ${leaseEnds}, attempts = attempts + 1
    where id = (
      select id from ${rows} where next_at <= ${now} order by next_at, id limit 1 for update skip locked)
    returning ${sql.join(columns.map((column) => sql.ref(column)))}`.execute(db)
  return taken.rows[0] ?? null
}
