import { sql, type Selectable } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion, type Writing } from '../../../platform/db/writes.ts'
import { newId } from '../../../platform/ids.ts'
import type { NewNotice, Route } from '../domain/notice.ts'
import { afterQuietHours } from '../domain/quiet-hours.ts'
import type { NoticeTables } from './tables.ts'

type NewRow = Omit<
  NoticeTables['notices'],
  'attempts' | 'round' | 'provider_id' | 'failure' | 'owes' | 'read_at' | 'request_id' | 'breach_id'
> & { readonly request_id: string | null; readonly breach_id: string | null }
const columns = [
  ...(['id', 'number', 'seq', 'day', 'request_id', 'breach_id', 'agency', 'recipient_kind'] as const),
  ...([
    'recipient',
    'route',
    'template',
    'deliverable',
    'quiet_zone',
    'state',
    'next_at',
    'created_at',
    'settled_at',
  ] as const),
]
const ledger = insertion<NewRow>('notices', columns, 'on conflict do nothing')

const rowOf = ({ recipient, route, quietZone, createdAt, ...notice }: NewNotice): NewRow => ({
  id: newId(),
  number: notice.number,
  seq: notice.seq,
  day: notice.day,
  request_id: notice.request ?? null,
  breach_id: notice.breach ?? null,
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
})

/**
 * Writes notices into the ledger; what stands there already for the same event, day or request, person, route and template
 * stays.
 */
export const insertNotices = (tx: Tx, notices: readonly NewNotice[]): void => tx.write(ledger, null, notices.map(rowOf))

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
  'request_id',
  'breach_id',
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
    request: row.request_id,
    breach: row.breach_id,
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

/** Both are for a notice that is still in these hands: whoever took it after this sender counted one more. */
const settling: Writing<object> = {
  table: 'notices',
  columns: ['id', 'attempt', 'state', 'next_at', 'failure', 'provider_id', 'owes', 'settled_at', 'attempts'],
  statement: (rows) =>
    `update notices set state = done.state, next_at = done.next_at, failure = done.failure,
       provider_id = done.provider_id, owes = done.owes, settled_at = done.settled_at, attempts = done.attempts
     from json_to_recordset(${rows}) as done (id uuid, attempt integer, state text, next_at timestamptz, failure text,
       provider_id text, owes text, settled_at timestamptz, attempts integer)
     where notices.id = done.id and notices.state = 'sending' and notices.attempts = done.attempt`,
}
const goingOn: Writing<object> = {
  table: 'notices',
  columns: [...columns, 'after', 'attempt'],
  // The lock tells what stands there now, and is refused once the notice is settled.
  goesFirst: true,
  statement: (rows) =>
    `insert into notices (${columns.join(', ')})
     select ${columns.map((name) => `next.${name}`).join(', ')}
     from json_array_elements(${rows}) as one (row), json_populate_record(null::notices, one.row) as next,
       lateral (select id from notices where id = (one.row ->> 'after')::uuid and state = 'sending'
         and attempts = (one.row ->> 'attempt')::integer for update) as still_ours
     on conflict do nothing`,
}

/**
 * Marks what became of an attempt, and lets the next route take over where one is named. Nothing of it happens where
 * somebody else has taken the notice since.
 */
export function settleNotice(
  tx: Tx,
  { id, attempt }: Pick<Taken, 'id' | 'attempt'>,
  settlement: Settlement,
  now: Temporal.Instant,
  next: NewNotice | null = null,
): void {
  const isOver = settlement.state !== 'queued'
  const row = {
    id,
    attempt,
    state: settlement.state,
    next_at: isOver ? null : settlement.nextAt,
    failure: settlement.state === 'accepted' ? null : settlement.failure,
    provider_id: settlement.state === 'accepted' ? settlement.providerId : null,
    owes: isOver ? settlement.owes : null,
    settled_at: isOver ? now : null,
    attempts: !isOver && settlement.isFree ? attempt - 1 : attempt,
  }
  if (next !== null) tx.write(goingOn, null, [{ ...rowOf(next), after: id, attempt }])
  tx.write(settling, id, [row])
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
