import { sql } from 'kysely'
import type { Handle } from './db.ts'

/** What was spent of one budget until its window ends. */
export type Spending = { readonly key: Buffer; readonly spent: number; readonly endsAt: Temporal.Instant }

type SpentBudgetTables = { spent_budgets: { key: Buffer; spent: number; ends_at: Temporal.Instant } }

/**
 * Adds what this process spent to what all have spent, and answers how much that is now. A window that has ended
 * begins anew. The keys go in order, so that processes that settle at once never wait for each other in a ring.
 */
export async function addSpendings(
  db: Handle,
  spendings: readonly Spending[],
  now: Temporal.Instant,
): Promise<readonly Spending[]> {
  if (spendings.length === 0) return []
  const inOrder = spendings.toSorted((one, other) => Buffer.compare(one.key, other.key))
  const { rows } = await sql<{ key: Buffer; spent: number; ends_at: Temporal.Instant }>`
    insert into spent_budgets as known (key, spent, ends_at)
    select key, greatest(spent, 0), ends_at from unnest(
      ${inOrder.map(({ key }) => key)}::bytea[],
      ${inOrder.map(({ spent }) => spent)}::integer[],
      ${inOrder.map(({ endsAt }) => endsAt.toString())}::timestamptz[]) as more (key, spent, ends_at)
    on conflict (key) do update set
      spent = case when known.ends_at <= ${now.toString()} then excluded.spent
        else greatest(known.spent + excluded.spent, 0) end,
      ends_at = case when known.ends_at <= ${now.toString()} then excluded.ends_at else known.ends_at end
    returning key, spent, ends_at`.execute(db)
  return rows.map(({ key, spent, ends_at: endsAt }) => ({ key, spent, endsAt }))
}

/** Forgets every window that has ended. */
export async function forgetSpendings(db: Handle, now: Temporal.Instant): Promise<void> {
  await db.withTables<SpentBudgetTables>().deleteFrom('spent_budgets').where('ends_at', '<=', now).execute()
}
