import type { Handle } from './db.ts'

/** How a piece of periodic work last ended; null where it never did so. A failure stays known after the next success. */
export type WorkRun = {
  readonly name: string
  readonly ranAt: Temporal.Instant | null
  readonly failedAt: Temporal.Instant | null
  readonly failure: string | null
}

type WorkRunTables = {
  work_runs: {
    name: string
    ran_at: Temporal.Instant | null
    failed_at: Temporal.Instant | null
    failure: string | null
  }
}

const longestFailure = 300

/** Notes that the work ended at `at`: well, or by this failure. */
export async function recordRun(db: Handle, name: string, at: Temporal.Instant, failure: string | null): Promise<void> {
  const facts =
    failure === null ? { ran_at: at } : { failed_at: at, failure: failure.slice(0, longestFailure) || 'unknown' }
  await db
    .withTables<WorkRunTables>()
    .insertInto('work_runs')
    .values({ name, ran_at: null, failed_at: null, failure: null, ...facts })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(facts))
    .execute()
}

/** What is known of each piece of work, by name. */
export async function listRuns(db: Handle): Promise<ReadonlyMap<string, WorkRun>> {
  const rows = await db
    .withTables<WorkRunTables>()
    .selectFrom('work_runs')
    .select(['name', 'ran_at as ranAt', 'failed_at as failedAt', 'failure'])
    .execute()
  return new Map(rows.map((row) => [row.name, row]))
}
