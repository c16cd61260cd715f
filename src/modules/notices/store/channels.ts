import { sql } from 'kysely'
import type { Handle } from '../../../platform/db/db.ts'
import { retryChannelAt, type ChannelHealth } from '../domain/channel.ts'
import type { Route } from '../domain/notice.ts'
import type { NoticeTables } from './tables.ts'

/** Every gateway of which something is known. */
export function listChannels(db: Handle): Promise<ChannelHealth[]> {
  return db
    .withTables<NoticeTables>()
    .selectFrom('notice_channels')
    .select(['route', 'failing_since as failingSince', 'failure', 'failures'])
    .select(['retry_at as retryAt', 'accepted_at as acceptedAt'])
    .orderBy('route')
    .execute()
}

/** It is this worker that tries the gateway again; false where it is too early, or another one does. */
export async function claimProbe(
  db: Handle,
  route: Route,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .withTables<NoticeTables>()
    .updateTable('notice_channels')
    .set({ retry_at: until })
    .where('route', '=', route)
    .where('retry_at', '<=', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The gateway failed as a whole, `before` being what was known of it. */
export async function noteChannelFailure(
  db: Handle,
  route: Route,
  before: ChannelHealth | undefined,
  failure: string,
  now: Temporal.Instant,
): Promise<void> {
  const failures = (before?.failures ?? 0) + 1
  const values = { failure, failures, retry_at: retryChannelAt(failures, now) }
  await db
    .withTables<NoticeTables>()
    .insertInto('notice_channels')
    .values({ route, failing_since: now, accepted_at: null, ...values })
    .onConflict((conflict) =>
      conflict
        .column('route')
        .doUpdateSet({ ...values, failing_since: sql`coalesce(notice_channels.failing_since, ${now})` }),
    )
    .execute()
}

/** The gateway took a message: whatever was wrong is over. Written once a minute at most while all is well. */
export async function noteChannelWorks(db: Handle, route: Route, now: Temporal.Instant): Promise<void> {
  const values = { failing_since: null, failure: null, failures: 0, retry_at: null, accepted_at: now }
  await db
    .withTables<NoticeTables>()
    .insertInto('notice_channels')
    .values({ route, ...values })
    .onConflict((conflict) =>
      conflict
        .column('route')
        .doUpdateSet(values)
        .where((it) =>
          it.or([
            it('notice_channels.failing_since', 'is not', null),
            it('notice_channels.accepted_at', 'is', null),
            it('notice_channels.accepted_at', '<', now.subtract({ minutes: 1 })),
          ]),
        ),
    )
    .execute()
}
