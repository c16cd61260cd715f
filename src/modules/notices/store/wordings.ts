import type { OfficerId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Template } from '../domain/templates.ts'
import type { Wording } from '../domain/wording.ts'
import type { NoticeTables } from './tables.ts'

/** Words as somebody saved them; `wording` null: the program's own again. */
export type SavedWording = {
  readonly template: Template
  readonly language: Language
  readonly version: number
  readonly wording: Wording | null
  readonly savedBy: OfficerId
  readonly savedAt: Temporal.Instant
}

/** The newest version of each template and language that was ever saved. */
export async function newestWordings(db: Handle): Promise<SavedWording[]> {
  const rows = await selection(db)
    .distinctOn(['template', 'language'])
    .orderBy('template')
    .orderBy('language')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(savedOf)
}

/** Every version of one template and language, the newest first. */
export async function wordingHistory(db: Handle, template: Template, language: Language): Promise<SavedWording[]> {
  const rows = await selection(db)
    .where('template', '=', template)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(savedOf)
}

/** Saves a version; false where somebody saved one meanwhile. */
export async function insertWording(
  tx: Tx,
  { template, language, version, wording, savedBy, savedAt }: SavedWording,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<NoticeTables>()
    .insertInto('notice_wordings')
    .values({
      template,
      language,
      version,
      subject: wording?.subject ?? null,
      body: wording?.body ?? null,
      sms: wording?.sms ?? null,
      saved_by: savedBy,
      saved_at: savedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

const selection = (db: Handle) =>
  db
    .withTables<NoticeTables>()
    .selectFrom('notice_wordings')
    .select(['template', 'language', 'version', 'subject', 'body', 'sms', 'saved_by', 'saved_at'])

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

const savedOf = ({ template, language, version, subject, body, sms, saved_by, saved_at }: Row): SavedWording => ({
  template,
  language,
  version,
  wording: subject === null || body === null ? null : { subject, body, sms },
  savedBy: saved_by,
  savedAt: saved_at,
})
