import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/** Keeps that somebody has shown their password, and forgets those who went no further. */
export async function insertBegun(
  db: Handle,
  {
    tokenHash,
    officer,
    way,
  }: { readonly tokenHash: Buffer; readonly officer: OfficerId; readonly way: 'password' | 'sso' },
  at: Temporal.Instant,
  expiresAt: Temporal.Instant,
): Promise<void> {
  const tables = db.withTables<PeopleTables>()
  await tables.deleteFrom('begun_sign_ins').where('expires_at', '<=', at).execute()
  const row = { token_hash: tokenHash, officer_id: officer, way, begun_at: at, expires_at: expiresAt }
  await tables.insertInto('begun_sign_ins').values(row).execute()
}

/** Who has shown a password with this token and is not closed out meanwhile. */
export const findBegun = (db: Handle, tokenHash: Buffer, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('begun_sign_ins')
    .innerJoin('officers', 'officers.id', 'begun_sign_ins.officer_id')
    .select(['officers.id as officer', 'officers.email', 'begun_sign_ins.way'])
    .where('begun_sign_ins.token_hash', '=', tokenHash)
    .where('begun_sign_ins.expires_at', '>', now)
    .where('officers.is_active', '=', true)
    .executeTakeFirst()

/** Ends it; false where it has ended. */
export async function endBegun(db: Handle, tokenHash: Buffer): Promise<boolean> {
  const begun = db.withTables<PeopleTables>().deleteFrom('begun_sign_ins').where('token_hash', '=', tokenHash)
  return (await begun.executeTakeFirstOrThrow()).numDeletedRows === 1n
}

/** Ends all that were begun for this account. */
export async function endEveryBegun(db: Handle, officer: OfficerId): Promise<void> {
  await db.withTables<PeopleTables>().deleteFrom('begun_sign_ins').where('officer_id', '=', officer).execute()
}
