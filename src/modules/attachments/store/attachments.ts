import type { Selectable } from 'kysely'
import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { ScanState } from './scans.ts'
import type { AttachmentTables } from './tables.ts'

/** What proves the original: its SHA-256, and what the commitment to it was salted with. */
export type Seal = { readonly sha256: Buffer; readonly salt: Buffer }
/** A file that is there, and what it came with; null while it has not gone along with anything. */
export type Kept = {
  readonly card: AttachmentCard
  readonly seal: Seal
  readonly report: ReportId | null
  readonly scan: ScanState
}

const columns = [
  'id',
  'kind',
  'media_type',
  'name',
  'size_bytes',
  'width',
  'height',
  'sha256',
  'salt',
  'report_id',
  'copy_of',
  'redaction',
  'scan',
] as const

const ready = (db: Handle) =>
  db.withTables<AttachmentTables>().selectFrom('attachments').select(columns).where('state', '=', 'ready')

/** Those of these ids that are there, in the order in which they arrived. */
export async function findReady(db: Handle, ids: readonly AttachmentId[]): Promise<Kept[]> {
  if (ids.length === 0) return []
  const rows = await ready(db).where('id', 'in', ids).orderBy('arrived_at').orderBy('id').execute()
  return rows.map(toKept)
}

/** The files of a report. */
export async function filesOf(db: Handle, report: ReportId): Promise<Kept[]> {
  const rows = await ready(db).where('report_id', '=', report).orderBy('arrived_at').orderBy('id').execute()
  return rows.map(toKept)
}

/** Those of these ids that may still go along with something, held so that nobody else takes them. */
export async function lockLoose(tx: Tx, ids: readonly AttachmentId[]): Promise<Kept[]> {
  const rows = await ready(tx)
    .where('id', 'in', ids)
    .where('report_id', 'is', null)
    .orderBy('arrived_at')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toKept)
}

/** From now on they belong to this report and are never taken away. */
export async function attach(tx: Tx, ids: readonly AttachmentId[], report: ReportId): Promise<void> {
  await tx
    .withTables<AttachmentTables>()
    .updateTable('attachments')
    .set({ report_id: report, expires_at: null })
    .where('id', 'in', ids)
    .execute()
}

type Row = Pick<Selectable<AttachmentTables['attachments']>, (typeof columns)[number]>

function toKept({ id, kind, media_type, name, size_bytes, width, height, sha256, salt, ...row }: Row): Kept {
  if (kind === null || media_type === null || name === null || size_bytes === null || sha256 === null || salt === null)
    throw new Error(`attachment ${id} is ready and yet not whole`)
  const pixels = width === null || height === null ? null : { width, height }
  const { copy_of: of, redaction, scan } = row
  const file = { id, kind, mediaType: media_type, name, sizeBytes: size_bytes, pixels }
  const card: AttachmentCard = scan === 'waiting' || scan === 'infected' ? { ...file, scan } : file
  return {
    card: of === null || redaction === null ? card : { ...card, copy: { of, redaction } },
    seal: { sha256, salt },
    report: row.report_id,
    scan,
  }
}
