import { sql } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { DutyCount, DutyTotal, OwnDuties } from '../domain/duty.ts'
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

/** Every count, of all agencies and times. */
export async function loadDutyCounts(db: Handle): Promise<DutyCount[]> {
  return db
    .withTables<InsightTables>()
    .selectFrom('duty_counts')
    .select(['agency', 'limit_name as limit', 'month', 'outcome', 'is_hidden as isHidden'])
    .select((eb) => ['answered_in_days as answeredInDays', eb.fn.sum<number>('reports').as('reports')])
    .groupBy(['agency', 'limit_name', 'month', 'outcome', 'is_hidden', 'answered_in_days'])
    .having((eb) => eb.fn.sum('reports'), '<>', 0)
    .execute()
}

/** A span of months, both inclusive, each by its first day. */
export type Months = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

const within = (db: Handle, { from, to }: Months) =>
  db.withTables<InsightTables>().selectFrom('duty_counts').where('month', '>=', from).where('month', '<=', to)

/** How many duties each agency itself had. */
export async function loadDutyTotals(db: Handle, months: Months): Promise<DutyTotal[]> {
  return within(db, months)
    .select(['agency', 'limit_name as limit', 'month', 'is_hidden as isHidden'])
    .select((eb) => eb.fn.sum<number>('reports').as('reports'))
    .groupBy(['agency', 'limit_name', 'month', 'is_hidden'])
    .having((eb) => eb.fn.sum('reports'), '<>', 0)
    .execute()
}

/** The duties of these agencies together. */
export async function loadDutiesOf(db: Handle, agencies: readonly AgencyId[], months: Months): Promise<OwnDuties[]> {
  return within(db, months)
    .where('agency', '=', sql<AgencyId>`any(${[...agencies]})`)
    .select(['limit_name as limit', 'month', 'outcome', 'is_hidden as isHidden', 'answered_in_days as answeredInDays'])
    .select((eb) => eb.fn.sum<number>('reports').as('reports'))
    .groupBy(['limit_name', 'month', 'outcome', 'is_hidden', 'answered_in_days'])
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
