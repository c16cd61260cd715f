import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { AnswerTemplate } from '../domain/template.ts'
import type { AnsweringTables } from './tables.ts'

const selection = (db: Handle) =>
  db
    .withTables<AnsweringTables>()
    .selectFrom('answer_templates')
    .select(['id', 'version', 'agency_id as agency', 'kind', 'category', 'title', 'body'])
    .select(['is_retired as isRetired', 'saved_by as savedBy', 'saved_at as savedAt'])

/** The newest version of each template of these agencies, by title. */
export async function newestTemplates(db: Handle, agencies: readonly AgencyId[]): Promise<AnswerTemplate[]> {
  if (agencies.length === 0) return []
  const rows = await selection(db)
    .where('agency_id', 'in', agencies)
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.toSorted((a, b) => a.title.localeCompare(b.title, 'id'))
}

/** Every version of one template, the newest first; none where there is no such template. */
export const templateHistory = (db: Handle, id: string): Promise<AnswerTemplate[]> =>
  selection(db).where('id', '=', id).orderBy('version', 'desc').execute()

/** Writes versions; false where somebody saved one of them meanwhile. */
export async function insertTemplates(tx: Tx, templates: readonly AnswerTemplate[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .withTables<AnsweringTables>()
    .insertInto('answer_templates')
    .values(
      templates.map(({ agency, isRetired, savedBy, savedAt, ...row }) => {
        return { ...row, agency_id: agency, is_retired: isRetired, saved_by: savedBy, saved_at: savedAt }
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === BigInt(templates.length)
}
