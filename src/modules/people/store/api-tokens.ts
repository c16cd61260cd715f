import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { postsHeld } from './officers.ts'
import type { PeopleTables } from './tables.ts'

/** Answers the id of the new token. */
export async function insertApiToken(
  tx: Tx,
  token: { readonly officer: OfficerId; readonly name: string; readonly tokenHash: Buffer },
  at: Temporal.Instant,
): Promise<string> {
  const id = newId()
  await tx
    .withTables<PeopleTables>()
    .insertInto('api_tokens')
    .values({
      id,
      officer_id: token.officer,
      name: token.name,
      token_hash: token.tokenHash,
      created_at: at,
      revoked_at: null,
    })
    .execute()
  return id
}

/** The officer of a token that was not revoked, with the posts held now. */
export const findApiToken = (db: Handle, tokenHash: Buffer, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('api_tokens')
    .innerJoin('officers', 'officers.id', 'api_tokens.officer_id')
    .select(['officers.id as officer', 'officers.email', 'officers.name', postsHeld(now).as('posts')])
    .where('api_tokens.token_hash', '=', tokenHash)
    .where('api_tokens.revoked_at', 'is', null)
    .where('officers.is_active', '=', true)
    .executeTakeFirst()

/** The officer's tokens that still open, oldest first. */
export const listApiTokens = (db: Handle, officer: OfficerId) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('api_tokens')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('officer_id', '=', officer)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Answers whether the officer had such a token. */
export async function revokeApiToken(tx: Tx, officer: OfficerId, id: string, now: Temporal.Instant): Promise<boolean> {
  const result = await tx
    .withTables<PeopleTables>()
    .updateTable('api_tokens')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('officer_id', '=', officer)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Ends every token of the officer. */
export async function revokeEveryToken(tx: Tx, officer: OfficerId, now: Temporal.Instant): Promise<void> {
  const tokens = tx.withTables<PeopleTables>().updateTable('api_tokens').set({ revoked_at: now })
  await tokens.where('officer_id', '=', officer).where('revoked_at', 'is', null).execute()
}
