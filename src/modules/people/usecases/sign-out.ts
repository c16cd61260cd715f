import type { Db } from '../../../platform/db/db.ts'
import { currentSession } from './authenticate.ts'
import { endSession } from './end-session.ts'

/** Ends the session of this token; nothing happens where it has ended already. */
export async function signOut(db: Db, now: Temporal.Instant, token: string): Promise<void> {
  const session = await currentSession(db, now, token)
  if (session !== null) await endSession(db, now, session.officer, session.id)
}
