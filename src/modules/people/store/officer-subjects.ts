import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/** Whom a provider means by this subject; undefined where nobody was linked. */
export async function findSubject(db: Handle, issuer: string, subject: string): Promise<OfficerId | undefined> {
  const row = await db
    .withTables<PeopleTables>()
    .selectFrom('officer_subjects')
    .select('officer_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.officer_id
}

/** Links a subject to an officer who has none of this provider; false where one of the two is linked already. */
export async function linkSubject(
  tx: Tx,
  { issuer, subject, officer }: { readonly issuer: string; readonly subject: string; readonly officer: OfficerId },
  at: Temporal.Instant,
): Promise<boolean> {
  const tables = tx.withTables<PeopleTables>()
  const linked = await tables
    .selectFrom('officer_subjects')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('officer_id', '=', officer)
    .executeTakeFirst()
  if (linked !== undefined) return false
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('officer_subjects')
    .values({ issuer, subject, officer_id: officer, linked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets whom any provider calls this officer. */
export async function unlinkSubjects(tx: Tx, officer: OfficerId): Promise<void> {
  await tx.withTables<PeopleTables>().deleteFrom('officer_subjects').where('officer_id', '=', officer).execute()
}
