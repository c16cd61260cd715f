import { sql } from 'kysely'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { DutyCount } from '../domain/duty.ts'
import type { InsightTables } from './tables.ts'

const added = insertion<Omit<InsightTables['duty_counts'], 'id'>>('duty_counts', [
  ...(['agency', 'limit_name', 'month', 'outcome', 'is_hidden', 'answered_in_days', 'reports'] as const),
])
/** Adds to the counts. Rows of their own, so that no two changes wait for each other. */
export function insertDutyCounts(tx: Tx, counts: readonly DutyCount[]): void {
  const rows = counts.map(({ agency, limit, month, outcome, isHidden, answeredInDays, reports }) => {
    return { agency, limit_name: limit, month, outcome, is_hidden: isHidden, answered_in_days: answeredInDays, reports }
  })
  tx.write(added, null, rows)
}

/** What fell due from the one month to the other, both inclusive; of all agencies. */
export async function loadDutyCounts(
  db: Handle,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<DutyCount[]> {
  return db
    .withTables<InsightTables>()
    .selectFrom('duty_counts')
    .select(['agency', 'limit_name as limit', 'month', 'outcome', 'is_hidden as isHidden'])
    .select((eb) => ['answered_in_days as answeredInDays', eb.fn.sum<number>('reports').as('reports')])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy(['agency', 'limit_name', 'month', 'outcome', 'is_hidden', 'answered_in_days'])
    .having((eb) => eb.fn.sum('reports'), '<>', 0)
    .execute()
}

/** Everything that is read later in this transaction is as it was at one and the same moment. */
export async function readOneMoment(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx)
}

/** Folds the rows of each cell that has several into one; what is being written meanwhile is left for the next time. */
export async function foldDutyCounts(db: Handle): Promise<void> {
  await sql`
    with crowded as (
      select id, count(*) over (partition by agency, limit_name, month, outcome, is_hidden, answered_in_days) as crowd
      from duty_counts
    ), taken as (
      delete from duty_counts using crowded where crowded.id = duty_counts.id and crowd > 1
      returning agency, limit_name, month, outcome, is_hidden, answered_in_days, reports
    )
    insert into duty_counts (agency, limit_name, month, outcome, is_hidden, answered_in_days, reports)
    select agency, limit_name, month, outcome, is_hidden, answered_in_days, sum(reports) from taken
    group by agency, limit_name, month, outcome, is_hidden, answered_in_days having sum(reports) <> 0
  `.execute(db)
}
