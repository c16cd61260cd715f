import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { isFresh, needsSecondFactor, type SessionWay, type Standing } from '../domain/second-factor.ts'
import { expiryOf, isSeenAgain } from '../domain/session.ts'
import { findApiToken, noteTokenUse } from '../store/api-tokens.ts'
import { noteSeen, type OfficerCard } from '../store/officers.ts'
import { findSession, prolongSession } from '../store/sessions.ts'

/** A session with the officer who is signed in by it. */
export type CurrentSession = OfficerCard & {
  readonly id: string
  readonly way: SessionWay
  /** It was proved lately who sits there. */
  readonly isProved: boolean
}

/** An officer who was let in, and how well it was proved that it is them; `null` for an API token. */
export type Authenticated = OfficerCard & { readonly standing: Standing | null }

/**
 * Who shows this: the officer with the posts held now, or null where the session or API token is unknown, ended or
 * revoked, or the account inactive. Using a session prolongs it, and once a day it is noted that the officer was here.
 * `asking` are the roles for which a session needs a second factor.
 */
export const authenticate = (
  db: Db,
  now: Temporal.Instant,
  { kind, token }: { readonly kind: 'session' | 'bearer'; readonly token: string },
  asking: readonly Role[] = [],
): Promise<Authenticated | null> =>
  kind === 'session' ? useSession(db, now, token, asking) : useApiToken(db, now, token)

/** The live session of a token, or null; looking at it does not prolong it. */
export async function currentSession(db: Db, now: Temporal.Instant, token: string): Promise<CurrentSession | null> {
  const found = await findSession(db, hashToken(token), now)
  return found === undefined
    ? null
    : { id: found.id, way: found.way, isProved: isFresh(found.provedAt, now), ...cardOf(found) }
}

async function useSession(
  db: Db,
  now: Temporal.Instant,
  token: string,
  asking: readonly Role[],
): Promise<Authenticated | null> {
  const found = await findSession(db, hashToken(token), now)
  if (found === undefined) return null
  const today = localDay(now, nationalZone)
  if (isEarlier(found.lastSeenOn, today)) await noteSeen(db, found.officer, today)
  if (isSeenAgain(found.lastSeenAt, now)) await prolongSession(db, found.id, now, expiryOf(found.createdAt, now))
  const lacksFactor = found.secondFactor === null && needsSecondFactor(found.posts, asking)
  return { ...cardOf(found), standing: { lacksFactor, isProved: isFresh(found.provedAt, now) } }
}

async function useApiToken(db: Db, now: Temporal.Instant, token: string): Promise<Authenticated | null> {
  const found = await findApiToken(db, hashToken(token), now)
  if (found === undefined) return null
  const today = localDay(now, nationalZone)
  if (isEarlier(found.lastUsedOn, today)) await noteTokenUse(db, found.id, today)
  return { ...cardOf(found), standing: null }
}

const isEarlier = (day: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  day === null || Temporal.PlainDate.compare(day, today) < 0

type Found = NonNullable<Awaited<ReturnType<typeof findApiToken>>>

const cardOf = ({ officer: id, posts, email, name }: Omit<Found, 'id' | 'lastUsedOn'>): OfficerCard => {
  return { officer: { kind: 'officer', id, posts }, email, name }
}
