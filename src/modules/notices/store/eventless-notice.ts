import { sql } from 'kysely'
import type { AgencyId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { Route } from '../domain/notice.ts'
import { afterQuietHours } from '../domain/quiet-hours.ts'
import type { EventlessTemplate } from '../domain/templates.ts'
import type { NoticeTables } from './tables.ts'

/** Puts a notice that tells of no event into the queue, also where one was sent before since the report's last event. */
export async function insertEventlessNotice(
  tx: Tx,
  notice: {
    readonly number: ReportNumber
    readonly seq: number
    readonly agency: AgencyId
    readonly recipient: PersonId
    readonly template: EventlessTemplate
    readonly quietZone: Zone | null
    readonly route: Route
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { number, seq, agency, recipient, template, quietZone, route, at } = notice
  const nextAt = afterQuietHours(at, quietZone)
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
      template,
      deliverable: null,
      quiet_zone: quietZone,
      state: 'queued',
      next_at: nextAt,
      created_at: at,
      settled_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['number', 'seq', 'recipient', 'route', 'template']).doUpdateSet({
        state: 'queued',
        next_at: nextAt,
        created_at: at,
        settled_at: null,
        attempts: 0,
        failure: null,
        round: sql<number>`notices.round + 1`,
      }),
    )
    .execute()
}
