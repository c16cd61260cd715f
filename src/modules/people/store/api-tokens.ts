import type { ExpressionBuilder } from 'kysely'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { composeOnce } from '../../../platform/db/compose-once.ts'
import { newId } from '../../../platform/ids.ts'
import { postsHeld } from './officers.ts'
import type { PeopleTables } from './tables.ts'

/** Answers the id of the new token. */
export async function insertApiToken(
  tx: Tx,
  token: {
    readonly officer: OfficerId
    readonly name: string
    readonly tokenHash: Buffer
    readonly expiresAt: Temporal.Instant
  },
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
      expires_at: token.expiresAt,
      revoked_at: null,
    })
    .execute()
  return id
}

/** Notes the day on which an application used it. */
export async function noteTokenUse(db: Handle, id: string, on: Temporal.PlainDate): Promise<void> {
  await db.withTables<PeopleTables>().updateTable('api_tokens').set({ last_used_on: on }).where('id', '=', id).execute()
}

const stillOpens = (now: Temporal.Instant) => (token: ExpressionBuilder<PeopleTables, 'api_tokens'>) =>
  token.or([token('api_tokens.expires_at', 'is', null), token('api_tokens.expires_at', '>', now)])

/** The officer of a token that was not revoked, with the posts held now. */
export const findApiToken = async (db: Handle, tokenHash: Buffer, now: Temporal.Instant) =>
  (await tokensOf(db, tokenHash, now))[0]

const tokensOf = composeOnce((db, tokenHash: Buffer, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('api_tokens')
    .innerJoin('officers', 'officers.id', 'api_tokens.officer_id')
    .select(['officers.id as officer', 'officers.email', 'officers.name', postsHeld(now).as('posts')])
    .select(['api_tokens.id', 'api_tokens.last_used_on as lastUsedOn'])
    .where('api_tokens.token_hash', '=', tokenHash)
    .where('api_tokens.revoked_at', 'is', null)
    .where(stillOpens(now))
    .where('officers.is_active', '=', true),
)

/** The officer's tokens that still open, oldest first. */
export const listApiTokens = (db: Handle, officer: OfficerId, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('api_tokens')
    .select(['id', 'name', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_on as lastUsedOn'])
    .where('officer_id', '=', officer)
    .where('revoked_at', 'is', null)
    .where(stillOpens(now))
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
