import type { Selectable } from 'kysely'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { DeliveryFailure, DeliveryRoute, DeliveryState } from '../domain/delivery.ts'
import { takeDue } from './take-due.ts'
import type { ReferralTables } from './tables.ts'

export type Delivery = {
  readonly id: string
  readonly dossier: string
  readonly route: DeliveryRoute
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextAt: Temporal.Instant | null
  readonly failure: DeliveryFailure | null
  readonly receipt: string | null
  readonly acceptedAt: Temporal.Instant | null
  readonly acknowledgedAt: Temporal.Instant | null
}

type Row = Pick<Selectable<ReferralTables['dossier_deliveries']>, (typeof columns)[number]>
const columns = [
  ...(['id', 'dossier_id', 'route', 'state', 'attempts', 'next_at', 'failure', 'receipt'] as const),
  ...(['accepted_at', 'acknowledged_at'] as const),
] as const
const deliveryOf = (row: Row): Delivery => ({
  id: row.id,
  dossier: row.dossier_id,
  route: row.route,
  state: row.state,
  attempts: row.attempts,
  nextAt: row.next_at,
  failure: row.failure,
  receipt: row.receipt,
  acceptedAt: row.accepted_at,
  acknowledgedAt: row.acknowledged_at,
})

/** What lies at the desk has arrived by lying there; the other ways are tried from now on. */
export async function insertDeliveries(
  tx: Tx,
  dossier: string,
  routes: readonly DeliveryRoute[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = routes.map((route) => ({
    id: newId(),
    dossier_id: dossier,
    route,
    created_at: at,
    ...(route === 'portal'
      ? ({ state: 'accepted', next_at: null, accepted_at: at } as const)
      : ({ state: 'queued', next_at: at, accepted_at: null } as const)),
  }))
  await tx
    .withTables<ReferralTables>()
    .insertInto('dossier_deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['dossier_id', 'route']).doNothing())
    .execute()
}

/** One that is due, taken as `takeDue` says. */
export async function takeDelivery(db: Handle, lease: Parameters<typeof takeDue>[3]): Promise<Delivery | null> {
  const row = await takeDue(db, 'dossier_deliveries', columns, lease)
  return row === null ? null : deliveryOf(row)
}

export type Settlement =
  | { readonly state: 'accepted' | 'acknowledged'; readonly receipt: string | null }
  | { readonly state: 'queued'; readonly failure: DeliveryFailure; readonly nextAt: Temporal.Instant }
  | { readonly state: 'givenUp'; readonly failure: DeliveryFailure }

/** What became of an attempt; nothing is changed where somebody else has taken it since. */
export async function settleDelivery(
  db: Handle,
  { id, attempts }: Delivery,
  settlement: Settlement,
  now: Temporal.Instant,
): Promise<void> {
  const arrived = 'receipt' in settlement
  await db
    .withTables<ReferralTables>()
    .updateTable('dossier_deliveries')
    .set({
      state: settlement.state,
      next_at: settlement.state === 'queued' ? settlement.nextAt : null,
      failure: arrived ? null : settlement.failure,
      ...(arrived ? { receipt: settlement.receipt, accepted_at: now } : {}),
      ...(settlement.state === 'acknowledged' ? { acknowledged_at: now } : {}),
    })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'queued')
    .execute()
}

/** The Ombudsman has said at the desk that the referral is there: so are all dossiers of it. */
export async function acknowledgeAtDesk(tx: Tx, number: ReportNumber, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<ReferralTables>()
    .updateTable('dossier_deliveries')
    .set({ state: 'acknowledged', acknowledged_at: at })
    .where('route', '=', 'portal')
    .where('state', '=', 'accepted')
    .where('dossier_id', 'in', (from) => from.selectFrom('dossiers').select('id').where('number', '=', number))
    .execute()
}

/** Everything that became of these dossiers, each way by itself. */
export async function deliveriesOf(db: Handle, dossiers: readonly string[]): Promise<Delivery[]> {
  if (dossiers.length === 0) return []
  const rows = await db
    .withTables<ReferralTables>()
    .selectFrom('dossier_deliveries')
    .select(columns)
    .where('dossier_id', 'in', dossiers)
    .orderBy('created_at')
    .orderBy('route')
    .execute()
  return rows.map(deliveryOf)
}

/** One that does not come through, and what it was. */
export type Troubled = Delivery & { readonly number: ReportNumber; readonly office: AgencyId }

/** What was tried in vain and is not over, or was given up; the longest waiting first. */
export async function troubledDeliveries(db: Handle, limit: number): Promise<Troubled[]> {
  const rows = await db
    .withTables<ReferralTables>()
    .selectFrom('dossier_deliveries')
    .innerJoin('dossiers', 'dossiers.id', 'dossier_id')
    .select(columns.map((column) => `dossier_deliveries.${column}` as const))
    .select(['number', 'office'])
    .where('dossier_deliveries.failure', 'is not', null)
    .orderBy('dossier_deliveries.created_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...deliveryOf(row), number: row.number, office: row.office }))
}

/** What does not come through is tried again at once, and as often as at first. */
export async function tryAgain(db: Handle, id: string, at: Temporal.Instant): Promise<void> {
  await db
    .withTables<ReferralTables>()
    .updateTable('dossier_deliveries')
    .set({ state: 'queued', next_at: at, attempts: 0 })
    .where('id', '=', id)
    .where('failure', 'is not', null)
    .execute()
}

/** How many are due. */
export async function countDeliveriesDue(db: Handle, now: Temporal.Instant): Promise<number> {
  const row = await db
    .withTables<ReferralTables>()
    .selectFrom('dossier_deliveries')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('next_at', '<=', now)
    .executeTakeFirstOrThrow()
  return row.waiting
}
