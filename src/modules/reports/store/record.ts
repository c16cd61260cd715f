import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { loadChain, type ChainedEvent } from './events.ts'
import { findPlace, type Place } from './reports.ts'
import type { ClockRow, ReportTables } from './tables.ts'

/** Everything that is stored of one report and can be made again from its events, as it stands. */
export type StoredRecord = {
  readonly row: ReportTables['reports']
  readonly clocks: readonly ClockRow[]
  readonly chain: readonly ChainedEvent[]
  /** The words to which the events commit, and what they were salted with; both null where they were erased. */
  readonly texts: readonly Pick<ReportTables['report_texts'], 'id' | 'body' | 'salt'>[]
  readonly place: Place | null
}

/** Null where there is no report of this number. Nobody changes the report while it is read. */
export async function loadRecord(tx: Tx, number: ReportNumber): Promise<StoredRecord | null> {
  const tables = tx.withTables<ReportTables>()
  const row = await tables.selectFrom('reports').selectAll().where('number', '=', number).forShare().executeTakeFirst()
  if (row === undefined) return null
  const clocks = await tables.selectFrom('report_clocks').selectAll().where('report_id', '=', row.id).execute()
  const texts = await tables
    .selectFrom('report_texts')
    .select(['id', 'body', 'salt'])
    .where('report_id', '=', row.id)
    .execute()
  return { row, clocks, chain: await loadChain(tx, row.id), texts, place: await findPlace(tx, row.id) }
}

/** Numbers of all reports in their own order, some at a time: those after the one given. */
export async function numbersAfter(db: Handle, after: ReportNumber | null, limit: number): Promise<ReportNumber[]> {
  let rows = db.withTables<ReportTables>().selectFrom('reports').select('number').orderBy('number').limit(limit)
  if (after !== null) rows = rows.where('number', '>', after)
  return (await rows.execute()).map(({ number }) => number)
}
