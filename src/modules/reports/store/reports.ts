import type { CalendarRevision, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { stateFromJson, stateToJson } from './state-json.ts'
import type { ReportTables } from './tables.ts'

/** A report under its lock: its state and where its chain ends. */
export type Locked = { readonly state: ReportState; readonly head: Buffer; readonly reporter: PersonId }

/** What the row keeps beside the state and never changes. */
export type Filing = {
  readonly areaCode: string | null
  readonly reporter: PersonId
  readonly secretHash: Buffer
}

/** The columns that lists and sweeps look at, made from the state. */
export const columnsOf = (state: ReportState, head: Buffer, changedAt: Temporal.Instant) => ({
  seq: state.seq,
  phase: state.phase,
  class: state.reportClass,
  lead: state.lead,
  unit: state.unit,
  is_confidential: state.confidential,
  publication: state.publication,
  referral: state.referral,
  duplicate_group: state.group,
  calendar_revision: state.revision,
  state: stateToJson(state),
  chain_head: head,
  changed_at: changedAt,
})

export async function insertReport(tx: Tx, state: ReportState, filing: Filing, head: Buffer): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .insertInto('reports')
    .values({
      ...columnsOf(state, head, state.filedAt),
      id: state.id,
      number: state.number,
      kind: state.kind,
      channel: state.channel,
      category: state.category,
      area_code: filing.areaCode,
      filed_at: state.filedAt,
      received_by: state.receivedBy,
      is_anonymous: state.anonymous,
      reporter_id: filing.reporter,
      secret_hash: filing.secretHash,
    })
    .execute()
}

/** Did the database refuse a report because another one has this number? */
export const isNumberTaken = (error: unknown): boolean => isAgainst(error, 'reports_number_key')

const isAgainst = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === constraint

/**
 * Waits for the report's lock and answers its newest state; null where there is none of this number. Others may refer to
 * the row meanwhile (an errand to it): a full lock would let two members of a group wait for each other.
 */
export async function lockReport(tx: Tx, number: ReportNumber): Promise<Locked | null> {
  const row = await tx
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select(['state', 'chain_head', 'reporter_id'])
    .where('number', '=', number)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { state: stateFromJson(row.state), head: row.chain_head, reporter: row.reporter_id }
}

export async function updateReport(tx: Tx, state: ReportState, head: Buffer, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .updateTable('reports')
    .set(columnsOf(state, head, at))
    .where('id', '=', state.id)
    .execute()
}

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

/** The report as it stands, without a lock: for pages. */
export async function findReport(db: Handle, number: ReportNumber): Promise<Kept | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select(['state', 'area_code', 'reporter_id', 'secret_hash'])
    .where('number', '=', number)
    .executeTakeFirst()
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

/** False where another submission took the key first; waits for one that is still under way. */
export async function insertSubmission(
  tx: Tx,
  submission: { keyHash: Buffer; bodyHash: Buffer; report: ReportId; at: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<ReportTables>()
    .insertInto('submissions')
    .values({
      key_hash: submission.keyHash,
      body_hash: submission.bodyHash,
      report_id: submission.report,
      received_at: submission.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export type Place = {
  readonly occurredOn: Temporal.PlainDate | null
  readonly address: string | null
  readonly lat: number | null
  readonly lng: number | null
}

export async function insertPlace(tx: Tx, report: ReportId, place: Place): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .insertInto('report_places')
    .values({
      report_id: report,
      occurred_on: place.occurredOn,
      address: place.address,
      lat: place.lat,
      lng: place.lng,
    })
    .execute()
}

export async function findPlace(db: Handle, report: ReportId): Promise<Place | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('report_places')
    .select(['occurred_on', 'address', 'lat', 'lng'])
    .where('report_id', '=', report)
    .executeTakeFirst()
  return row === undefined ? null : { occurredOn: row.occurred_on, address: row.address, lat: row.lat, lng: row.lng }
}
