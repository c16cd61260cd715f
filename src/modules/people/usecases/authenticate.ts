import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Db } from '../../../platform/db/db.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { expiryOf, isSeenAgain } from '../domain/session.ts'
import { findApiToken } from '../store/api-tokens.ts'
import { noteSeen, type OfficerCard } from '../store/officers.ts'
import { findSession, prolongSession } from '../store/sessions.ts'

/** A session with the officer who is signed in by it. */
export type CurrentSession = OfficerCard & { readonly id: string }

/**
 * Who shows this: the officer with the posts held now, or null where the session or API token is unknown, ended or
 * revoked, or the account inactive. Using a session prolongs it,
 * and once a day it is noted that the officer was here.
 */
export const authenticate = (
  db: Db,
  now: Temporal.Instant,
  { kind, token }: { readonly kind: 'session' | 'bearer'; readonly token: string },
): Promise<OfficerCard | null> => (kind === 'session' ? useSession(db, now, token) : useApiToken(db, now, token))

/** The live session of a token, or null; looking at it does not prolong it. */
export async function currentSession(db: Db, now: Temporal.Instant, token: string): Promise<CurrentSession | null> {
  const found = await findSession(db, hashToken(token), now)
  return found === undefined ? null : { id: found.id, ...cardOf(found) }
}

async function useSession(db: Db, now: Temporal.Instant, token: string): Promise<OfficerCard | null> {
  const found = await findSession(db, hashToken(token), now)
  if (found === undefined) return null
  const today = localDay(now, nationalZone)
  if (found.lastSeenOn === null || Temporal.PlainDate.compare(found.lastSeenOn, today) < 0)
    await noteSeen(db, found.officer, today)
  if (isSeenAgain(found.lastSeenAt, now)) await prolongSession(db, found.id, now, expiryOf(found.createdAt, now))
  return cardOf(found)
}

async function useApiToken(db: Db, now: Temporal.Instant, token: string): Promise<OfficerCard | null> {
  const found = await findApiToken(db, hashToken(token), now)
  return found === undefined ? null : cardOf(found)
}

type Found = NonNullable<Awaited<ReturnType<typeof findApiToken>>>

const cardOf = ({ officer: id, posts, email, name }: Found): OfficerCard => {
  return { officer: { kind: 'officer', id, posts }, email, name }
}
