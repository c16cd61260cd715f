import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { ReportId, TextId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { composeOnce } from '../../../platform/db/compose-once.ts'
import { insertion, type Writing } from '../../../platform/db/writes.ts'
import { newId } from '../../../platform/ids.ts'
import type { TextRef } from '../domain/event.ts'
import type { ReportTables } from './tables.ts'

/** A text on its way into the database: its reference is already in the events. */
export type Written = { readonly ref: TextRef; readonly body: string; readonly salt: Buffer }

/** Salted SHA-256: proves a text to whoever holds text and salt, and says nothing once both are erased. */
export const commit = (salt: Buffer, body: string): string =>
  createHash('sha256').update(salt).update(body).digest('hex')

export function write(body: string): Written {
  const salt = randomBytes(16)
  return { ref: { id: newId() as TextId, commitment: commit(salt, body) }, body, salt }
}

const newTexts = insertion<Pick<ReportTables['report_texts'], 'id' | 'report_id' | 'body' | 'salt'>>('report_texts', [
  'id',
  'report_id',
  'body',
  'salt',
])
export function insertTexts(tx: Tx, report: ReportId, texts: readonly Written[]): void {
  const rows = texts.map(({ ref, body, salt }) => ({ id: ref.id, report_id: report, body, salt }))
  tx.write(newTexts, report, rows)
}

/** The texts of a report by id; an erased one is null. */
export async function loadTexts(db: Handle, report: ReportId): Promise<Map<TextId, string | null>> {
  return new Map((await bodiesOf(db, report)).map((row) => [row.id, row.body]))
}

const bodiesOf = composeOnce((db, report: ReportId) =>
  db.withTables<ReportTables>().selectFrom('report_texts').select(['id', 'body']).where('report_id', '=', report),
)

/** Body and salt go, and nobody can make them again; the row stays for the commitment that points at it. */
export async function eraseBodies(tx: Tx, texts: readonly TextId[], at: Temporal.Instant): Promise<void> {
  if (texts.length === 0) return
  await tx
    .withTables<ReportTables>()
    .updateTable('report_texts')
    .set({ body: null, salt: null, erased_at: at })
    .where('id', 'in', texts)
    .execute()
}

/** Is this text still there? If so it stays until the transaction ends: whoever erases it waits. */
export async function holdText(tx: Tx, text: TextId): Promise<boolean> {
  const held = await tx
    .withTables<ReportTables>()
    .selectFrom('report_texts')
    .select('id')
    .where('id', '=', text)
    .where('erased_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return held !== undefined
}

/** What the report is found by is made anew from these words; without a sketch nothing is found to be like it any more. */
export async function replaceWords(tx: Tx, report: ReportId, words: string, keepsSketch: boolean): Promise<void> {
  await sql`
    update report_words set words = to_tsvector('indonesian', ${words}), sketch = case when ${keepsSketch} then sketch end
    where report_id = ${report}`.execute(tx)
}

const addedWords: Writing<ReportTables['report_words']> = {
  table: 'report_words',
  columns: ['report_id', 'words', 'sketch'],
  statement: (rows) => `
    insert into report_words (report_id, words, sketch)
    select report_id, to_tsvector('indonesian', words), sketch
    from json_to_recordset(${rows}) as said (report_id uuid, words text, sketch integer[])
    on conflict (report_id) do update set words = report_words.words || excluded.words`,
}
/**
 * Makes a report findable by these words, in addition to those it already has. The sketch is that of the text it came
 * with, and stays.
 */
export function addWords(tx: Tx, report: ReportId, words: string, sketch: readonly number[] | null = null): void {
  if (words !== '') tx.write(addedWords, report, [{ report_id: report, words, sketch }])
}
