import { sql } from 'kysely'
import type { CalendarRevision, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { composeOnce } from '../../../platform/db/compose-once.ts'
import { insertion, overwriting } from '../../../platform/db/writes.ts'
import { isHeld, isUrgent, type ReportState } from '../domain/state.ts'
import { stateFromJson } from './state-json.ts'
import type { ReportTables } from './tables.ts'

/** A report to be decided on: its state, what was kept at its filing, and where its chain ends. Under its lock or not (0026). */
export type Locked = { readonly state: ReportState; readonly filing: Filing; readonly head: Buffer }

/** What the row keeps beside the state and never changes. */
export type Filing = {
  readonly areaCode: string | null
  readonly reporter: PersonId
  readonly secretHash: Buffer
}

type ReportRow = ReportTables['reports']

/** The columns that lists and sweeps look at, made from the state. */
export const columnsOf = (state: ReportState, head: Buffer, changedAt: Temporal.Instant) => ({
  seq: state.seq,
  phase: state.phase,
  class: state.reportClass,
  category: state.category,
  lead: state.lead,
  unit: state.unit,
  is_anonymous: state.anonymous,
  is_confidential: state.confidential,
  publication: state.publication,
  referral: state.referral,
  duplicate_group: state.group,
  is_urgent: isUrgent(state),
  is_held: isHeld(state),
  calendar_revision: state.revision,
  state,
  chain_head: head,
  changed_at: changedAt,
})
const changing = [
  ...(['seq', 'phase', 'class', 'category', 'lead', 'unit', 'is_anonymous', 'is_confidential'] as const),
  ...(['publication', 'referral'] as const),
  ...(['duplicate_group', 'is_urgent', 'is_held', 'calendar_revision', 'state', 'chain_head', 'changed_at'] as const),
] satisfies (keyof ReportRow)[]
const lasting = [
  ...(['id', 'number', 'kind', 'channel', 'area_code', 'filed_at', 'received_by'] as const),
  ...(['reporter_id', 'secret_hash'] as const),
] satisfies (keyof ReportRow)[]

const rowOf = (state: ReportState, filing: Filing, head: Buffer, at: Temporal.Instant) => ({
  ...columnsOf(state, head, at),
  id: state.id,
  number: state.number,
  kind: state.kind,
  channel: state.channel,
  area_code: filing.areaCode,
  filed_at: state.filedAt,
  received_by: state.receivedBy,
  reporter_id: filing.reporter,
  secret_hash: filing.secretHash,
})

const newReports = insertion<ReportRow>('reports', [...lasting, ...changing])
export function insertReport(tx: Tx, state: ReportState, filing: Filing, head: Buffer): void {
  tx.write(newReports, state.id, [rowOf(state, filing, head, state.filedAt)])
}

// An insertion that finds its row is sure to look it up by its key; an update that joins many rows is not, on a table
// that was small when the server planned it.
const changedReports = {
  ...insertion<ReportRow>('reports', [...lasting, ...changing], overwriting(['id'], changing)),
  // Whoever decides under the report's lock is waited for here, and not after their next event has been written.
  goesFirst: true,
}
export function updateReport(tx: Tx, state: ReportState, filing: Filing, head: Buffer, at: Temporal.Instant): void {
  tx.write(changedReports, state.id, [rowOf(state, filing, head, at)])
}

/** Did the database refuse a report because another one has this number? */
export const isNumberTaken = (error: unknown): boolean => isAgainst(error, 'reports_number_key')

/** Did it because somebody else wrote the report's next event? */
export const isEventTaken = (error: unknown): boolean => isAgainst(error, 'report_events_pkey')

/** Did it because the submission with this key is there already? */
export const isKeyTaken = (error: unknown): boolean => isAgainst(error, 'submissions_pkey')

const isAgainst = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === constraint

export const lockedColumns = ['state', 'chain_head', 'area_code', 'reporter_id', 'secret_hash'] as const

/**
 * Waits for the report's lock and answers its newest state; null where there is none of this number. Others may refer to
 * the row meanwhile (an errand to it): a full lock would let two members of a group wait for each other.
 */
export async function lockReport(tx: Tx, number: ReportNumber): Promise<Locked | null> {
  const [row] = await lockedRows(tx, number)
  return row === undefined ? null : lockedOf(row)
}

/** The same without its lock: what is written on top of it must find the report's next event free (`isEventTaken`). */
export async function lookAtReport(db: Handle, number: ReportNumber): Promise<Locked | null> {
  const [row] = await seenRows(db, number)
  return row === undefined ? null : lockedOf(row)
}

const rowsOfNumber = (db: Handle, number: ReportNumber) =>
  db.withTables<ReportTables>().selectFrom('reports').select(lockedColumns).where('number', '=', number)
const seenRows = composeOnce(rowsOfNumber)
const lockedRows = composeOnce((db, number: ReportNumber) => rowsOfNumber(db, number).forNoKeyUpdate())

export const lockedOf = (row: Pick<ReportRow, (typeof lockedColumns)[number]>): Locked => ({
  state: stateFromJson(row.state),
  filing: { areaCode: row.area_code, reporter: row.reporter_id, secretHash: row.secret_hash },
  head: row.chain_head,
})

/** From now on this secret opens the report, and the one of before does not. */
export async function replaceSecret(tx: Tx, report: ReportId, secretHash: Buffer): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .updateTable('reports')
    .set({ secret_hash: secretHash })
    .where('id', '=', report)
    .execute()
}

export type Kept = {
  readonly state: ReportState
  readonly areaCode: string | null
  readonly reporter: PersonId
  readonly secretHash: Buffer
}

/** The states of those of these reports that there are, however many are asked for. */
export async function statesOf(
  db: Handle,
  numbers: readonly ReportNumber[],
): Promise<ReadonlyMap<ReportNumber, ReportState>> {
  if (numbers.length === 0) return new Map()
  const reports = db.withTables<ReportTables>().selectFrom('reports').select(['number', 'state'])
  const rows = await reports.where(sql<boolean>`number = any(${[...numbers]}::text[])`).execute()
  return new Map(rows.map(({ number, state }) => [number, stateFromJson(state)]))
}

/** The report as it stands, without a lock: for pages. */
export async function findReport(db: Handle, number: ReportNumber): Promise<Kept | null> {
  const [row] = await seenRows(db, number)
  if (row === undefined) return null
  return {
    state: stateFromJson(row.state),
    areaCode: row.area_code,
    reporter: row.reporter_id,
    secretHash: row.secret_hash,
  }
}

/** Numbers of the members of a duplicate group, in order of filing; the one that gave it its number included. */
export async function membersOf(db: Handle, group: ReportNumber): Promise<ReportNumber[]> {
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select('number')
    .where((or) => or.or([or('duplicate_group', '=', group), or('number', '=', group)]))
    .orderBy('filed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.number)
}

/** Does the Ombudsman have one of these now? */
export async function isAnyReferred(db: Handle, numbers: readonly ReportNumber[]): Promise<boolean> {
  if (numbers.length === 0) return false
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select('number')
    .where('number', 'in', numbers)
    .where('referral', 'in', ['sent', 'acknowledged', 'facilitating'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Reports whose dates still follow an older calendar, oldest first. */
export async function numbersBefore(db: Handle, revision: CalendarRevision, limit: number): Promise<ReportNumber[]> {
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select('number')
    .where('calendar_revision', '<', revision)
    .where('phase', '<>', 'archived')
    .orderBy('calendar_revision')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.number)
}

/** The submission that this key made, and whether it was the same body; null where the key is new. */
export async function findSubmission(
  db: Handle,
  keyHash: Buffer,
): Promise<{ bodyHash: Buffer; report: ReportId; number: ReportNumber } | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('submissions')
    .innerJoin('reports', 'reports.id', 'submissions.report_id')
    .select(['submissions.body_hash', 'submissions.report_id', 'reports.number'])
    .where('submissions.key_hash', '=', keyHash)
    .executeTakeFirst()
  return row === undefined ? null : { bodyHash: row.body_hash, report: row.report_id, number: row.number }
}

const submissions = insertion<ReportTables['submissions']>('submissions', [
  'key_hash',
  'body_hash',
  'report_id',
  'received_at',
])
/** Notes what made the report, so that the same again gives the same answer; where it is there already: `isKeyTaken`. */
export function insertSubmission(
  tx: Tx,
  { keyHash, bodyHash, report, at }: { keyHash: Buffer; bodyHash: Buffer; report: ReportId; at: Temporal.Instant },
): void {
  tx.write(submissions, report, [{ key_hash: keyHash, body_hash: bodyHash, report_id: report, received_at: at }])
}

export type Place = {
  readonly occurredOn: Temporal.PlainDate | null
  readonly address: string | null
  readonly lat: number | null
  readonly lng: number | null
}

const places = insertion<ReportTables['report_places']>('report_places', [
  'report_id',
  'occurred_on',
  'address',
  'lat',
  'lng',
])
export function insertPlace(tx: Tx, report: ReportId, { occurredOn, address, lat, lng }: Place): void {
  tx.write(places, report, [{ report_id: report, occurred_on: occurredOn, address, lat, lng }])
}

export async function findPlace(db: Handle, report: ReportId): Promise<Place | null> {
  const [row] = await placesOf(db, report)
  return row === undefined ? null : { occurredOn: row.occurred_on, address: row.address, lat: row.lat, lng: row.lng }
}

const placesOf = composeOnce((db, report: ReportId) =>
  db
    .withTables<ReportTables>()
    .selectFrom('report_places')
    .select(['occurred_on', 'address', 'lat', 'lng'])
    .where('report_id', '=', report),
)

/** Where and when it happened goes; the row stays. Answers whether anything stood there. */
export async function erasePlace(tx: Tx, report: ReportId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<ReportTables>()
    .updateTable('report_places')
    .set({ occurred_on: null, address: null, lat: null, lng: null })
    .where('report_id', '=', report)
    .where((place) => place.or(placeColumns.map((column) => place(column, 'is not', null))))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
const placeColumns = ['occurred_on', 'address', 'lat', 'lng'] as const
