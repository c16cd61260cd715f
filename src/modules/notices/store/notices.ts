import { sql, type Selectable } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import { newId } from '../../../platform/ids.ts'
import type { NewNotice, Route } from '../domain/notice.ts'
import { afterQuietHours } from '../domain/quiet-hours.ts'
import type { NoticeTables } from './tables.ts'

type NewRow = Omit<NoticeTables['notices'], 'attempts' | 'round' | 'provider_id' | 'failure' | 'owes' | 'read_at'>
const ledger = insertion<NewRow>(
  'notices',
  [
    ...(['id', 'number', 'seq', 'day', 'agency', 'recipient_kind', 'recipient', 'route', 'template'] as const),
    ...(['deliverable', 'quiet_zone', 'state', 'next_at', 'created_at', 'settled_at'] as const),
  ],
  'on conflict do nothing',
)

/**
 * Writes notices into the ledger; what stands there already for the same event or day, person, route and template stays.
 */
export function insertNotices(tx: Tx, notices: readonly NewNotice[]): void {
  const rows = notices.map(({ recipient, route, quietZone, createdAt, ...notice }) => ({
    id: newId(),
    number: notice.number,
    seq: notice.seq,
    day: notice.day,
    agency: notice.agency,
    recipient_kind: recipient.kind,
    recipient: recipient.id,
    route,
    template: notice.template,
    deliverable: notice.deliverable,
    quiet_zone: quietZone,
    created_at: createdAt,
    // What stands in the officer's own list has arrived by standing there.
    ...(route === 'app'
      ? ({ state: 'delivered', next_at: null, settled_at: createdAt } as const)
      : ({ state: 'queued', next_at: afterQuietHours(createdAt, quietZone), settled_at: null } as const)),
  }))
  tx.write(ledger, null, rows)
}

/** A notice in a sender's hands; `attempt` proves later that it still is. */
export type Taken<Notice extends NewNotice = NewNotice> = Notice & {
  readonly id: string
  readonly attempt: number
  readonly round: number
}

/**
 * Takes up to `limit` notices that are due, or whose sender's lease ran out, the longest waiting first; those of one
 * route alone, or of all but some. They are this sender's until `leaseEnds`; two senders never get the same one.
 */
export async function takeNotices(
  db: Handle,
  now: Temporal.Instant,
  leaseEnds: Temporal.Instant,
  limit: number,
  which: { readonly only: Route } | { readonly except: readonly Route[] } = { except: [] },
): Promise<Taken[]> {
  const rows = await db
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({ state: 'sending', next_at: leaseEnds, attempts: sql<number>`attempts + 1` })
    .where('id', 'in', (from) => {
      let due = from.selectFrom('notices').select('id').where('next_at', '<=', now)
      if ('only' in which) due = due.where('route', '=', which.only)
      else if (which.except.length > 0) due = due.where('route', 'not in', which.except)
      return due.orderBy('next_at').limit(limit).forUpdate().skipLocked()
    })
    .returning(takenColumns)
    .execute()
  return rows.map(takenOf)
}

/** The columns of a row that make a notice in somebody's hands. */
export const takenColumns = [
  'id',
  'number',
  'seq',
  'day',
  'agency',
  'recipient_kind',
  'recipient',
  'route',
  'template',
  'deliverable',
  'quiet_zone',
  'attempts',
  'round',
  'created_at',
] as const

export const takenOf = (row: Pick<Selectable<NoticeTables['notices']>, (typeof takenColumns)[number]>): Taken =>
  ({
    id: row.id,
    number: row.number,
    seq: row.seq,
    day: row.day,
    agency: row.agency,
    recipient: { kind: row.recipient_kind, id: row.recipient },
    route: row.route,
    template: row.template,
    deliverable: row.deliverable,
    quietZone: row.quiet_zone,
    attempt: row.attempts,
    round: row.round,
    createdAt: row.created_at,
    // The table's checks say which of the columns go together.
  }) as Taken

/** What an attempt leaves on the row. */
export type Settlement =
  | { readonly state: 'accepted'; readonly providerId: string | null; readonly owes: 'delivery' | null }
  /** `isFree`: nothing was tried, or not for this notice's own fault, so that it costs no attempt. */
  | { readonly state: 'queued'; readonly nextAt: Temporal.Instant; readonly failure: string; readonly isFree: boolean }
  | { readonly state: 'failed' | 'givenUp' | 'noRoute'; readonly failure: string; readonly owes: 'failure' | null }

/** Marks what became of an attempt; false where somebody else has taken the notice since. */
export async function settleNotice(
  tx: Tx,
  taken: Pick<Taken, 'id' | 'attempt'>,
  settlement: Settlement,
  now: Temporal.Instant,
): Promise<boolean> {
  const isOver = settlement.state !== 'queued'
  const { numUpdatedRows } = await tx
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({
      state: settlement.state,
      next_at: isOver ? null : settlement.nextAt,
      failure: settlement.state === 'accepted' ? null : settlement.failure,
      provider_id: settlement.state === 'accepted' ? settlement.providerId : null,
      owes: isOver ? settlement.owes : null,
      settled_at: isOver ? now : null,
    })
    // Whoever took it after this sender counted one more, so that the number still tells them apart.
    .$if(!isOver && settlement.isFree, (row) => row.set({ attempts: sql<number>`attempts - 1` }))
    .where('id', '=', taken.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', taken.attempt)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Puts a notice that did not arrive back into the queue, as if for the first time; false where it is not such a one, or
 * of none of these agencies (null: of any).
 */
export async function requeueNotice(
  db: Handle,
  id: string,
  agencies: readonly AgencyId[] | null,
  now: Temporal.Instant,
): Promise<boolean> {
  const rows = db
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({ state: 'queued', next_at: now, attempts: 0, round: sql<number>`round + 1`, failure: null, owes: null })
    .set({ settled_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'givenUp', 'noRoute'])
  const ours = agencies === null ? rows : rows.where(sql<boolean>`agency = any(${agencies})`)
  const { numUpdatedRows } = await ours.executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
