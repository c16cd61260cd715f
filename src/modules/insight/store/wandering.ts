import { sql } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion, overwriting } from '../../../platform/db/writes.ts'
import type { InsightTables } from './tables.ts'

type Row = InsightTables['wandering_reports']
const changing = ['refusals', 'moves', 'last_moved_at', 'is_open'] as const satisfies (keyof Row)[]
const wandering = insertion<Row>(
  'wandering_reports',
  ['report_id', 'received_by', ...changing],
  overwriting(['report_id'], changing),
)
export const writeWandering = (tx: Tx, row: Row): void => tx.write(wandering, row.report_id, [row])

/** A report that nobody has kept yet. */
export type WanderingRow = {
  readonly refusals: number
  /** As the report keeps it. */
  readonly state: unknown
}

/** Reports of these receivers that still wander, the most refused first, then those that stand still longest. */
export async function readWandering(
  db: Handle,
  receivers: readonly AgencyId[],
  limit: number,
): Promise<WanderingRow[]> {
  const { rows } = await sql<WanderingRow>`
    select wandering.refusals, reports.state
    from (
      select report_id, refusals, last_moved_at from wandering_reports
      where received_by = any(${[...receivers]}::text[]) and is_open
      order by refusals desc, last_moved_at, report_id limit ${limit}
    ) wandering
    join reports on reports.id = wandering.report_id
    order by wandering.refusals desc, wandering.last_moved_at, wandering.report_id
  `.execute(db)
  return rows
}
