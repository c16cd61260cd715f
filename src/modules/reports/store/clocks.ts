import { sql } from 'kysely'
import type { ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion, overwriting } from '../../../platform/db/writes.ts'
import { dueOf } from '../domain/clocks.ts'
import type { Law } from '../domain/law.ts'
import type { ClockRun, ReportState } from '../domain/state.ts'
import { nextStepOf } from '../domain/steps.ts'
import { lockedColumns, lockedOf, type Locked } from './reports.ts'
import type { ClockRow, ReportTables } from './tables.ts'

/** A clock as the sweep and the queues see it. */
export function clockRowOf(law: Law, state: ReportState, run: ClockRun): ClockRow {
  const due = dueOf(law, state, run)
  const next = run.ended === null ? nextStepOf(law, state, run) : null
  return {
    report_id: state.id,
    clock: run.id,
    limit_name: run.limit,
    agency: (due?.measure ?? run.measures[0])?.agency ?? state.receivedBy,
    due_on: due?.date.dueOn ?? null,
    due_at: due?.date.dueAt ?? null,
    next_step: next?.step ?? null,
    next_at: next?.at ?? null,
    ended: run.ended?.how ?? null,
    ended_at: run.ended?.at ?? null,
    calendar_revision: state.revision,
  }
}

const moving = [
  ...(['agency', 'due_on', 'due_at', 'next_step', 'next_at', 'ended', 'ended_at', 'calendar_revision'] as const),
] satisfies (keyof ClockRow)[]
const movedClocks = insertion<ClockRow>(
  'report_clocks',
  ['report_id', 'clock', 'limit_name', ...moving],
  overwriting(['report_id', 'clock'], moving),
)

/** Writes the clocks that a command started, moved or ended, and takes away those it undid; the others stand as they were. */
export async function saveClocks(tx: Tx, law: Law, before: ReportState | null, after: ReportState): Promise<void> {
  // The first response may be due with the resolution, and some steps depend on the state around their clock.
  const sameAround =
    before?.revision === after.revision && before.phase === after.phase && before.consent === after.consent
  const isUnmoved = (run: ClockRun): boolean =>
    sameAround && run.limit !== 'firstResponse' && before.clocks.includes(run)
  const left = new Set(after.clocks.map((run) => run.id))
  const undone = before?.clocks.filter((run) => !left.has(run.id)).map((run) => run.id) ?? []
  const tables = tx.withTables<ReportTables>()
  if (undone.length > 0)
    await tables.deleteFrom('report_clocks').where('report_id', '=', after.id).where('clock', 'in', undone).execute()
  const moved = after.clocks.filter((run) => !isUnmoved(run)).map((run) => clockRowOf(law, after, run))
  tx.write(movedClocks, after.id, moved)
}

export type DueReport = Locked & { readonly dueSince: Temporal.Instant }

/**
 * Locks the reports of up to `limit` steps that are due, oldest first, passing over reports that somebody else holds.
 * Only reports are locked, never their clocks: whoever has a report must not wait for one who could not get it. A report
 * with several due clocks comes once, at the place of its earliest.
 */
export async function lockDueReports(tx: Tx, now: Temporal.Instant, limit: number): Promise<DueReport[]> {
  const { rows } = await sql<Parameters<typeof lockedOf>[0] & { readonly due_since: Temporal.Instant }>`
    select ${sql.join(lockedColumns.map((name) => sql.ref(`reports.${name}`)))}, due.next_at as due_since
    from report_clocks due join reports on reports.id = due.report_id
    where due.next_at <= ${now} order by due.next_at, due.report_id limit ${limit}
    for no key update of reports skip locked
  `.execute(tx)
  const byReport = new Map<ReportId, DueReport>()
  for (const { due_since: dueSince, ...row } of rows) {
    const locked = lockedOf(row)
    if (!byReport.has(locked.state.id)) byReport.set(locked.state.id, { ...locked, dueSince })
  }
  return [...byReport.values()]
}

/** Puts a report whose firing broke aside until later, so that it holds nobody else up. */
export async function postponeClocks(
  tx: Tx,
  report: ReportId,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .updateTable('report_clocks')
    .set({ next_at: until })
    .where('report_id', '=', report)
    .where('next_at', '<=', now)
    .execute()
}

/** When any clock does something next; null where none will. */
export async function nextStepAt(db: Handle): Promise<Temporal.Instant | null> {
  const { next } = await db
    .withTables<ReportTables>()
    .selectFrom('report_clocks')
    .select((eb) => eb.fn.min('next_at').as('next'))
    .executeTakeFirstOrThrow()
  return next
}

/** How many steps are due and how old the oldest is: the sweep's lag. */
export async function sweepLag(
  db: Handle,
  now: Temporal.Instant,
): Promise<{ due: number; oldest: Temporal.Instant | null }> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('report_clocks')
    .select((eb) => [eb.fn.countAll<number>().as('due'), eb.fn.min('next_at').as('oldest')])
    .where('next_at', '<=', now)
    .executeTakeFirstOrThrow()
  return { due: row.due, oldest: row.oldest }
}

export type LateCount = { readonly limit: string; readonly late: number; readonly running: number }

/** Running clocks and how many of them are late, by limit. */
export async function countLate(db: Handle, now: Temporal.Instant): Promise<LateCount[]> {
  const { rows } = await sql<LateCount>`
    select limit_name as "limit", count(*) filter (where due_at <= ${now}) as late, count(*) as running
    from report_clocks where ended is null and due_at is not null group by limit_name order by limit_name
  `.execute(db)
  return rows
}
