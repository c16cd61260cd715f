import { randomBytes } from 'node:crypto'
import type { ReportId } from '../../../kernel/brand.ts'
import { readRows, type Handle, type Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { SettledMark, Texts } from '../domain/marks/settling.ts'
import { canonical } from './chain.ts'
import type { ReportTables } from './tables.ts'
import { commit } from './texts.ts'

/** What was decided about marks, on its way into the database: the event holds its commitment. */
export type SettlementToKeep = { readonly marks: readonly SettledMark[]; readonly salt: Buffer }

export const keepable = (marks: readonly SettledMark[]): SettlementToKeep => ({ marks, salt: randomBytes(16) })

export const commitmentTo = ({ marks, salt }: SettlementToKeep): string => commit(salt, canonical(marks))

const kept = insertion<ReportTables['report_settlements']>('report_settlements', [
  'report_id',
  'seq',
  'of_seq',
  'marks',
  'salt',
])
/** `seq` is the event that says it was settled, `of` the one whose words it is about. */
export function insertSettlement(
  tx: Tx,
  report: ReportId,
  { seq, of }: { readonly seq: number; readonly of: number },
  { marks, salt }: SettlementToKeep,
): void {
  tx.write(kept, report, [{ report_id: report, seq, of_seq: of, marks, salt }])
}

const wordsOfEvent = `
  select titles.body as title, words.body as text
  from report_events event
  left join report_texts titles on titles.id = (event.payload #>> '{title,id}')::uuid
  left join report_texts words on words.id = (event.payload #>> '{text,id}')::uuid
  where event.report_id = $1 and event.seq = $2`

/** The words that came with an event, as they were written; empty where there were none or they were erased. */
export async function findWordsOf(db: Handle, report: ReportId, seq: number): Promise<Texts> {
  type Row = { readonly title: string | null; readonly text: string | null }
  const [row] = await readRows<Row>(db, wordsOfEvent, [report, seq])
  return { title: row?.title ?? '', text: row?.text ?? '' }
}
