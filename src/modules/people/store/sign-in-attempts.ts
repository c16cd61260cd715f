import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/**
 * Counts one attempt before it is made, so that a hundred at once count as a hundred. A window that has ended begins
 * anew. Answers the attempts within the window, this one included, and when it ends.
 */
export const countAttempt = (db: Handle, key: Buffer, now: Temporal.Instant, windowMinutes: number) =>
  db
    .withTables<PeopleTables>()
    .insertInto('sign_in_attempts')
    .values({ key, attempts: 1, window_ends_at: now.add({ minutes: windowMinutes }) })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => {
        const hasEnded = row('sign_in_attempts.window_ends_at', '<=', now)
        const more = row('sign_in_attempts.attempts', '+', 1)
        return {
          attempts: row.case().when(hasEnded).then(1).else(more).end(),
          window_ends_at: row
            .case()
            .when(hasEnded)
            .then(row.ref('excluded.window_ends_at'))
            .else(row.ref('sign_in_attempts.window_ends_at'))
            .end(),
        }
      }),
    )
    .returning(['attempts', 'window_ends_at as windowEndsAt'])
    .executeTakeFirstOrThrow()

/** Forgets a key's attempts, and on the way every window that has ended. */
export async function forgetAttempts(tx: Tx, key: Buffer, now: Temporal.Instant): Promise<void> {
  await tx
    .withTables<PeopleTables>()
    .deleteFrom('sign_in_attempts')
    .where((row) => row.or([row('key', '=', key), row('window_ends_at', '<=', now)]))
    .execute()
}

/** The attempts of a key whose window has not ended; nothing is counted by looking. */
export async function attemptsSoFar(db: Handle, key: Buffer, now: Temporal.Instant): Promise<number> {
  const row = await db
    .withTables<PeopleTables>()
    .selectFrom('sign_in_attempts')
    .select('attempts')
    .where('key', '=', key)
    .where('window_ends_at', '>', now)
    .executeTakeFirst()
  return row?.attempts ?? 0
}

/** Takes one attempt back, where it was no guess after all. */
export async function giveBackAttempt(db: Handle, key: Buffer): Promise<void> {
  await db
    .withTables<PeopleTables>()
    .updateTable('sign_in_attempts')
    .set(({ eb }) => ({ attempts: eb('attempts', '-', 1) }))
    .where('key', '=', key)
    .where('attempts', '>', 1)
    .execute()
}
