import type { Db } from '../../../platform/db/db.ts'
import type { SessionWay } from '../domain/second-factor.ts'
import { currentSession } from './authenticate.ts'
import { endSession } from './end-session.ts'

/** Ends the session of this token; null where it has ended already, else by what it was begun. */
export async function signOut(db: Db, now: Temporal.Instant, token: string): Promise<SessionWay | null> {
  const session = await currentSession(db, now, token)
  if (session === null) return null
  await endSession(db, now, session.officer, session.id)
  return session.way
}
