import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { AccountTables } from './tables.ts'

export type NewSession = {
  readonly account: PersonId
  readonly tokenHash: Buffer
  /** What the browser called itself, to recognise it in the list. */
  readonly device: string
  readonly isShared: boolean
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .withTables<AccountTables>()
    .insertInto('account_sessions')
    .values({
      id: newId(),
      account_id: session.account,
      token_hash: session.tokenHash,
      device: session.device,
      is_shared: session.isShared,
      created_at: session.createdAt,
      proved_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      revoked_at: null,
    })
    .execute()
}

/** The live session of a token with its open account: one query for each visit that shows one. */
export const findSession = (db: Handle, tokenHash: Buffer, now: Temporal.Instant) =>
  db
    .withTables<AccountTables>()
    .selectFrom('account_sessions')
    .innerJoin('accounts', 'accounts.id', 'account_sessions.account_id')
    .select(['account_sessions.id', 'is_shared as isShared', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .select(['proved_at as provedAt', 'accounts.id as account', 'document', 'registry', 'registry_at as registryAt'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('closed_at', 'is', null)
    .executeTakeFirst()

export async function prolongSession(db: Handle, id: string, seenAt: Temporal.Instant, expiresAt: Temporal.Instant) {
  const sessions = db.withTables<AccountTables>().updateTable('account_sessions')
  await sessions.set({ last_seen_at: seenAt, expires_at: expiresAt }).where('id', '=', id).execute()
}

/** Notes that it was proved again who sits there. */
export async function noteProof(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  const sessions = tx.withTables<AccountTables>().updateTable('account_sessions')
  await sessions.set({ proved_at: at }).where('id', '=', id).execute()
}

/** The account's live sessions, the one used last first. */
export const listSessions = (db: Handle, account: PersonId, now: Temporal.Instant) =>
  db
    .withTables<AccountTables>()
    .selectFrom('account_sessions')
    .select(['id', 'device', 'is_shared as isShared', 'last_seen_at as lastSeenAt'])
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()

/** Ends live sessions of the account: that one, or all of them. Answers how many ended. */
export async function revokeSessions(
  tx: Tx,
  account: PersonId,
  which: { readonly only: string } | 'all',
  now: Temporal.Instant,
): Promise<number> {
  const live = tx
    .withTables<AccountTables>()
    .updateTable('account_sessions')
    .set({ revoked_at: now })
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
  const { numUpdatedRows } = await (
    which === 'all' ? live : live.where('id', '=', which.only)
  ).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
