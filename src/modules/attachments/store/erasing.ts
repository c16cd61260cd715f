import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { AttachmentTables } from './tables.ts'

/**
 * Blanks files of a report: name, measures and what proves them go at once, and from the commit on nobody gets them.
 * Answers those that were there; their bytes are still to be taken away.
 */
export async function blankFiles(
  tx: Tx,
  report: ReportId,
  ids: readonly AttachmentId[],
  at: Temporal.Instant,
): Promise<AttachmentId[]> {
  if (ids.length === 0) return []
  // A copy that was drawn for a command which never came about is nobody's: the next sweep takes it.
  const copies = tx.withTables<AttachmentTables>().updateTable('attachments').set({ expires_at: at })
  await copies.where('copy_of', 'in', ids).where('report_id', 'is', null).execute()
  const rows = await tx
    .withTables<AttachmentTables>()
    .updateTable('attachments')
    .set({
      state: 'erasing',
      media_type: null,
      name: null,
      size_bytes: null,
      width: null,
      height: null,
      sha256: null,
      salt: null,
      erased_at: at,
    })
    .where('id', 'in', ids)
    .where('report_id', '=', report)
    .where('state', '=', 'ready')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Some of the files that were erased and whose bytes are still there. */
export async function filesToErase(db: Db, limit: number): Promise<AttachmentId[]> {
  const rows = await db
    .withTables<AttachmentTables>()
    .selectFrom('attachments')
    .select('id')
    .where('state', '=', 'erasing')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Their bytes are gone; the rows stay for the events that name them. */
export async function markErased(db: Db, ids: readonly AttachmentId[]): Promise<void> {
  await db
    .withTables<AttachmentTables>()
    .updateTable('attachments')
    .set({ state: 'erased' })
    .where('id', 'in', ids)
    .where('state', '=', 'erasing')
    .execute()
}
