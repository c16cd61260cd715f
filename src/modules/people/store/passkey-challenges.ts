import type { Handle } from '../../../platform/db/db.ts'
import type { PasskeyHolder, PasskeyPurpose } from '../domain/passkey.ts'
import type { PeopleTables } from './tables.ts'

export type Challenge = {
  readonly hash: Buffer
  readonly purpose: PasskeyPurpose
  readonly kind: PasskeyHolder['kind']
  /** Null where somebody is to say by the passkey who they are. */
  readonly holder: string | null
}

/** Keeps a challenge, and forgets those that nobody answered in time. */
export async function insertChallenge(
  db: Handle,
  { hash, purpose, kind, holder }: Challenge,
  now: Temporal.Instant,
  expiresAt: Temporal.Instant,
): Promise<void> {
  const tables = db.withTables<PeopleTables>()
  await tables.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute()
  const row = { challenge_hash: hash, purpose, holder_kind: kind, holder_id: holder, expires_at: expiresAt }
  await tables.insertInto('passkey_challenges').values(row).execute()
}

/** Takes the challenge away: true once, for what and whom it was made, while its time lasts. */
export async function takeChallenge(
  db: Handle,
  { hash, purpose, kind, holder }: Challenge,
  now: Temporal.Instant,
): Promise<boolean> {
  const challenges = db
    .withTables<PeopleTables>()
    .deleteFrom('passkey_challenges')
    .where('challenge_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('holder_kind', '=', kind)
    .where('expires_at', '>', now)
  const { numDeletedRows } = await (
    holder === null ? challenges.where('holder_id', 'is', null) : challenges.where('holder_id', '=', holder)
  ).executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
