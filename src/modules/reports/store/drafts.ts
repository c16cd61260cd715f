import type { Handle } from '../../../platform/db/db.ts'
import type { ReportTables } from './tables.ts'

export type DraftRow = { readonly id: string; readonly sealed: Buffer }

/** The draft of this token while it has not expired; null where there is none. */
export async function findDraft(db: Handle, tokenHash: Buffer, now: Temporal.Instant): Promise<DraftRow | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('report_drafts')
    .select(['id', 'sealed'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function insertDraft(
  db: Handle,
  draft: DraftRow & { readonly tokenHash: Buffer; readonly expiresAt: Temporal.Instant },
): Promise<void> {
  const { id, tokenHash: token_hash, sealed, expiresAt: expires_at } = draft
  const row = { id, token_hash, sealed, expires_at }
  await db.withTables<ReportTables>().insertInto('report_drafts').values(row).execute()
}

/** Writes a draft in the place of what was read of it; false where somebody else has written it since. */
export async function replaceDraft(
  db: Handle,
  read: DraftRow,
  sealed: Buffer,
  expiresAt: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .withTables<ReportTables>()
    .updateTable('report_drafts')
    .set({ sealed, expires_at: expiresAt })
    .where('id', '=', read.id)
    .where('sealed', '=', read.sealed)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteDraft(db: Handle, id: string): Promise<void> {
  await db.withTables<ReportTables>().deleteFrom('report_drafts').where('id', '=', id).execute()
}

/** Forgets what has expired; answers how many. */
export async function deleteExpiredDrafts(db: Handle, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .withTables<ReportTables>()
    .deleteFrom('report_drafts')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
