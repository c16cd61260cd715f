import type { Handle } from '../../../platform/db/db.ts'
import type { ReportTables } from './tables.ts'

export type DraftRow = { readonly id: string; readonly sealed: Buffer }

/** The draft of this token while it has not expired; null where there is none, or another key sealed it. */
export async function findDraft(
  db: Handle,
  tokenHash: Buffer,
  keyId: string,
  now: Temporal.Instant,
): Promise<DraftRow | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('report_drafts')
    .select(['id', 'sealed'])
    .where('token_hash', '=', tokenHash)
    .where('key_id', '=', keyId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Writes a draft, in the place of what it held before. */
export async function writeDraft(
  db: Handle,
  draft: DraftRow & { readonly tokenHash: Buffer; readonly keyId: string; readonly expiresAt: Temporal.Instant },
): Promise<void> {
  const { id, tokenHash: token_hash, sealed, keyId: key_id, expiresAt: expires_at } = draft
  await db
    .withTables<ReportTables>()
    .insertInto('report_drafts')
    .values({ id, token_hash, sealed, key_id, expires_at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ sealed, expires_at }))
    .execute()
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
