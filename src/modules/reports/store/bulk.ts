import { sql } from 'kysely'
import type { OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { CommandName } from '../domain/command.ts'
import type { Counter } from '../domain/counter.ts'
import type { ReportState } from '../domain/state.ts'
import { withTitle } from './filed-words.ts'
import { stateFromJson } from './state-json.ts'
import type { ReportTables } from './tables.ts'

/** One command on many reports, as it is kept. Both commands are spoken ones, with words (usecases/command-report.ts). */
export type BulkRow = {
  readonly id: string
  readonly officer: OfficerId
  readonly list: string
  readonly command: CommandName | null
  readonly spoken: unknown
  readonly startsAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly isCancelled: boolean
  readonly undoes: string | null
}

export type BulkItemRow = {
  readonly number: ReportNumber
  readonly title: string | null
  readonly state: ReportState
  readonly seenSeq: number | null
  readonly doneAt: Temporal.Instant | null
  readonly refusal: string | null
  readonly counter: Counter | null
}

/** Makes a run that nobody has confirmed yet. */
export async function insertBulk(
  tx: Tx,
  run: { id: string; officer: OfficerId; list: string; begunAt: Temporal.Instant },
  numbers: readonly ReportNumber[],
): Promise<void> {
  const { id, officer: officer_id, list, begunAt: begun_at } = run
  const tables = tx.withTables<ReportTables>()
  await tables.insertInto('bulk_runs').values({ id, officer_id, list, begun_at }).execute()
  const items = numbers.map((number, place) => ({ run_id: id, number, place }))
  await tables.insertInto('bulk_items').values(items).execute()
}

/** Forgets runs that were begun before this and never confirmed. */
export async function dropUnconfirmed(db: Handle, before: Temporal.Instant): Promise<void> {
  const runs = db.withTables<ReportTables>().deleteFrom('bulk_runs')
  await runs.where('starts_at', 'is', null).where('begun_at', '<', before).execute()
}

const runColumns = [
  ...(['id', 'officer_id as officer', 'list', 'command', 'spoken', 'starts_at as startsAt'] as const),
  ...(['ended_at as endedAt', 'is_cancelled as isCancelled', 'undoes'] as const),
] as const

export async function findBulk(db: Handle, id: string): Promise<BulkRow | null> {
  const runs = db.withTables<ReportTables>().selectFrom('bulk_runs').select(runColumns)
  return (await runs.where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends. */
export async function lockBulk(tx: Tx, id: string): Promise<BulkRow | null> {
  const runs = tx.withTables<ReportTables>().selectFrom('bulk_runs').select(runColumns)
  return (await runs.where('id', '=', id).forNoKeyUpdate().executeTakeFirst()) ?? null
}

/** The run that takes this one back; null where nobody asked for it. */
export async function findUndoing(db: Handle, id: string): Promise<string | null> {
  const runs = db.withTables<ReportTables>().selectFrom('bulk_runs').select('id')
  return (await runs.where('undoes', '=', id).executeTakeFirst())?.id ?? null
}

/** Its reports in the order of the list, as they stand now. */
export async function loadBulkItems(db: Handle, id: string): Promise<BulkItemRow[]> {
  const { rows } = await sql<Omit<BulkItemRow, 'state'> & { readonly state: unknown }>`
    select bulk_items.number, titles.body as title, reports.state, bulk_items.seen_seq as "seenSeq",
      bulk_items.done_at as "doneAt", bulk_items.refusal, bulk_items.counter
    from bulk_items
    join reports on reports.number = bulk_items.number
    ${withTitle}
    where bulk_items.run_id = ${id}
    order by bulk_items.place
  `.execute(db)
  return rows.map((row) => ({ ...row, state: stateFromJson(row.state) }))
}

/** Puts the command where the run waits to be confirmed, and what the officer sees of each report now. */
export async function speakBulk(tx: Tx, id: string, command: CommandName, spoken: unknown): Promise<void> {
  await sql`update bulk_runs set command = ${command}, spoken = ${JSON.stringify(spoken)}::jsonb where id = ${id}`.execute(
    tx,
  )
  await sql`
    update bulk_items set seen_seq = reports.seq from reports
    where bulk_items.run_id = ${id} and reports.number = bulk_items.number
  `.execute(tx)
}

export async function startBulk(tx: Tx, id: string, startsAt: Temporal.Instant): Promise<void> {
  await sql`update bulk_runs set starts_at = ${startsAt} where id = ${id}`.execute(tx)
}

/** Ends the run; what was said in it now stands with the reports, or was never said. */
export async function endBulk(db: Handle, id: string, at: Temporal.Instant, isCancelled: boolean): Promise<void> {
  await sql`
    update bulk_runs set ended_at = ${at}, is_cancelled = ${isCancelled}, spoken = null
    where id = ${id} and ended_at is null
  `.execute(db)
  await sql`update bulk_items set spoken = null where run_id = ${id} and spoken is not null`.execute(db)
}

/** Makes the run that takes another one back: each report by its own command, to begin at once. */
export async function insertUndoing(
  tx: Tx,
  run: BulkRow & { readonly begunAt: Temporal.Instant },
  commands: readonly { readonly number: ReportNumber; readonly spoken: unknown }[],
): Promise<void> {
  await sql`
    insert into bulk_runs (id, officer_id, list, begun_at, command, starts_at, undoes)
    values (${run.id}, ${run.officer}, ${run.list}, ${run.begunAt}, ${run.command}, ${run.startsAt}, ${run.undoes})
  `.execute(tx)
  await sql`
    insert into bulk_items (run_id, number, place, spoken)
    select ${run.id}, number, row_number() over (), spoken
    from json_to_recordset(${JSON.stringify(commands)}::json) as one (number text, spoken jsonb)
  `.execute(tx)
}

/** Runs that may begin by now and have not ended, the one that waits longest first. */
export async function dueBulks(db: Handle, now: Temporal.Instant): Promise<string[]> {
  const runs = db.withTables<ReportTables>().selectFrom('bulk_runs').select('id')
  const due = runs.where('starts_at', '<=', now).where('ended_at', 'is', null).orderBy('starts_at')
  return (await due.execute()).map(({ id }) => id)
}

/** The reports on which nothing was done yet, in order. */
export async function pendingItems(db: Handle, id: string): Promise<ReportNumber[]> {
  const items = db.withTables<ReportTables>().selectFrom('bulk_items').select('number')
  const pending = items.where('run_id', '=', id).where('done_at', 'is', null).orderBy('place')
  return (await pending.execute()).map(({ number }) => number)
}

/** Holds what is to be done on one report; null where it was done, or the run was cancelled. */
export async function takeItem(
  tx: Tx,
  id: string,
  number: ReportNumber,
): Promise<{ readonly spoken: unknown; readonly seenSeq: number | null } | null> {
  const { rows } = await sql<{ readonly spoken: unknown; readonly seenSeq: number | null }>`
    select coalesce(bulk_items.spoken, bulk_runs.spoken) as spoken, bulk_items.seen_seq as "seenSeq"
    from bulk_items join bulk_runs on bulk_runs.id = bulk_items.run_id
    where bulk_items.run_id = ${id} and bulk_items.number = ${number}
      and bulk_items.done_at is null and bulk_runs.ended_at is null
    for update of bulk_items
  `.execute(tx)
  return rows[0] ?? null
}

/** Notes how it went on one report. */
export async function endItem(
  db: Handle,
  id: string,
  number: ReportNumber,
  outcome: { readonly at: Temporal.Instant; readonly refusal: string | null; readonly counter: Counter | null },
): Promise<void> {
  const counter = outcome.counter === null ? null : JSON.stringify(outcome.counter)
  await sql`
    update bulk_items set done_at = ${outcome.at}, refusal = ${outcome.refusal}, counter = ${counter}::jsonb
    where run_id = ${id} and number = ${number} and done_at is null
  `.execute(db)
}
