import type { Db } from '../../../platform/db/db.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { expiryOf, isSeenAgain } from '../domain/session.ts'
import { findApiToken } from '../store/api-tokens.ts'
import type { OfficerCard } from '../store/officers.ts'
import { findSession, prolongSession } from '../store/sessions.ts'

/**
 * Who shows this: the officer with the posts held now, or null where the session or API token is unknown, ended or
 * revoked, or the account inactive. Using a session prolongs it.
 */
export async function authenticate(
  db: Db,
  now: Temporal.Instant,
  { kind, token }: { readonly kind: 'session' | 'bearer'; readonly token: string },
): Promise<OfficerCard | null> {
  const found = await (kind === 'session' ? useSession(db, now, token) : findApiToken(db, hashToken(token), now))
  if (found === undefined) return null
  const { officer: id, posts, email, name } = found
  return { officer: { kind: 'officer', id, posts }, email, name }
}

async function useSession(db: Db, now: Temporal.Instant, token: string) {
  const session = await findSession(db, hashToken(token), now)
  if (session !== undefined && isSeenAgain(session.lastSeenAt, now))
    await prolongSession(db, session.id, now, expiryOf(session.createdAt, now))
  return session
}
