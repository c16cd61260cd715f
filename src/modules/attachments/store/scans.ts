import type { Selectable } from 'kysely'
import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Db, Handle } from '../../../platform/db/db.ts'
import type { AttachmentTables } from './tables.ts'

export type ScanState = Selectable<AttachmentTables['attachments']>['scan']

/** A file that no scanner has judged yet, and how often that was tried. */
export type Unscanned = { readonly id: AttachmentId; readonly tries: number }

const attachments = (db: Handle) => db.withTables<AttachmentTables>()

/** Files that came while no scanner was set up wait for one from now on. */
export async function awaitScan(db: Db): Promise<void> {
  await attachments(db)
    .updateTable('attachments')
    .set({ scan: 'waiting' })
    .where('scan', '=', 'none')
    .where('state', '=', 'ready')
    .execute()
}

/** Some of those that wait and are due to be tried, those first that never were. */
export async function dueToScan(db: Db, now: Temporal.Instant, limit: number): Promise<Unscanned[]> {
  const rows = await attachments(db)
    .selectFrom('attachments')
    .select(['id', 'scan_tries'])
    .where('scan', '=', 'waiting')
    .where('state', '=', 'ready')
    .where((where) => where.or([where('scan_next_at', 'is', null), where('scan_next_at', '<=', now)]))
    .orderBy('scan_next_at', (order) => order.nullsFirst())
    .limit(limit)
    .execute()
  return rows.map(({ id, scan_tries: tries }) => ({ id, tries }))
}

/** What the scanner said. */
export async function recordScan(db: Db, id: AttachmentId, scan: 'clean' | 'infected'): Promise<void> {
  await attachments(db)
    .updateTable('attachments')
    .set({ scan, scan_next_at: null })
    .where('id', '=', id)
    .where('scan', '=', 'waiting')
    .execute()
}

/** It said nothing: the file is tried again then. */
export async function postponeScan(db: Db, { id, tries }: Unscanned, until: Temporal.Instant): Promise<void> {
  await attachments(db)
    .updateTable('attachments')
    .set({ scan_tries: tries + 1, scan_next_at: until })
    .where('id', '=', id)
    .where('scan', '=', 'waiting')
    .execute()
}

/** How many wait, and how many were found to be infected. */
export async function countScans(db: Db): Promise<{ readonly waiting: number; readonly infected: number }> {
  const rows = await attachments(db)
    .selectFrom('attachments')
    .select(['scan', ({ fn }) => fn.countAll<number>().as('files')])
    .where('state', '=', 'ready')
    .where('scan', 'in', ['none', 'waiting', 'infected'])
    .groupBy('scan')
    .execute()
  const of = (...states: readonly ScanState[]): number =>
    rows.reduce((sum, { scan, files }) => sum + (states.includes(scan) ? files : 0), 0)
  return { waiting: of('none', 'waiting'), infected: of('infected') }
}
