import { sql } from 'kysely'
import type { AgencyId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { Route } from '../domain/notice.ts'
import type { NoticeTables } from './tables.ts'

/** Puts the letter with a code into the queue, also where one was sent before since the report's last event. */
export async function insertRecoveryNotice(
  tx: Tx,
  notice: {
    readonly number: ReportNumber
    readonly seq: number
    readonly agency: AgencyId
    readonly recipient: PersonId
    readonly route: Route
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { number, seq, agency, recipient, route, at } = notice
  await tx
    .withTables<NoticeTables>()
    .insertInto('notices')
    .values({
      id: newId(),
      number,
      seq,
      day: null,
      agency,
      recipient_kind: 'reporter',
      recipient,
      route,
      template: 'recovery',
      deliverable: null,
      quiet_zone: null,
      state: 'queued',
      next_at: at,
      created_at: at,
      settled_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['number', 'seq', 'recipient', 'route', 'template']).doUpdateSet({
        state: 'queued',
        next_at: at,
        created_at: at,
        settled_at: null,
        attempts: 0,
        failure: null,
        round: sql<number>`notices.round + 1`,
      }),
    )
    .execute()
}
