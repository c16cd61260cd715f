import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

export type Invitation = {
  readonly officer: OfficerId
  readonly invitedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

/** Writes an invitation in place of an earlier one to the same officer. */
export async function saveInvitation(
  tx: Tx,
  { officer, invitedAt, expiresAt }: Invitation,
  sealed: { readonly tokenHash: Buffer; readonly by: OfficerId },
): Promise<void> {
  const row = {
    token_hash: sealed.tokenHash,
    invited_by: sealed.by,
    invited_at: invitedAt,
    expires_at: expiresAt,
  }
  await tx
    .withTables<PeopleTables>()
    .insertInto('invitations')
    .values({ officer_id: officer, ...row })
    .onConflict((conflict) => conflict.column('officer_id').doUpdateSet(row))
    .execute()
}

/** The invitation of a token that still opens an account, with the account's address. */
export const findInvitation = (db: Handle, tokenHash: Buffer, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('invitations')
    .innerJoin('officers', 'officers.id', 'invitations.officer_id')
    .select(['officers.id as officer', 'officers.email', 'officers.name'])
    .where('invitations.token_hash', '=', tokenHash)
    .where('invitations.expires_at', '>', now)
    .where('officers.is_active', '=', true)
    .executeTakeFirst()

/** The open or expired invitation of an officer who has not taken it; undefined where there is none. */
export const invitationOf = (db: Handle, officer: OfficerId): Promise<Invitation | undefined> =>
  db
    .withTables<PeopleTables>()
    .selectFrom('invitations')
    .select(['officer_id as officer', 'invited_at as invitedAt', 'expires_at as expiresAt'])
    .where('officer_id', '=', officer)
    .executeTakeFirst()

/** Ends the officer's invitation; false where there was none. */
export async function endInvitation(tx: Tx, officer: OfficerId): Promise<boolean> {
  const invitations = tx.withTables<PeopleTables>().deleteFrom('invitations')
  const { numDeletedRows } = await invitations.where('officer_id', '=', officer).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
