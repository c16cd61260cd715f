import type { ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { By, ReportEvent } from '../domain/event.ts'
import { hashEvent } from './chain.ts'
import type { ReportTables } from './tables.ts'

type EventRow = ReportTables['report_events']

/** Events with their place in the chain that ended in `head`, ready to be written, and where it ends now. */
export function chainEvents(
  report: ReportId,
  head: Buffer,
  events: readonly ReportEvent[],
): { rows: EventRow[]; head: Buffer } {
  let previous = head
  const rows = events.map((event): EventRow => {
    const { type, seq, at, recordedAt, by, ...payload } = event
    const hash = hashEvent(previous, report, event)
    const row = {
      report_id: report,
      seq,
      type,
      at,
      recorded_at: recordedAt,
      by_kind: by.kind,
      by_officer: by.kind === 'officer' ? by.id : null,
      by_role: by.kind === 'officer' ? by.role : null,
      by_agency: by.kind === 'officer' ? by.agency : null,
      payload,
      previous_hash: previous,
      hash,
    }
    previous = hash
    return row
  })
  return { rows, head: previous }
}

const written = insertion<EventRow>('report_events', [
  ...(['report_id', 'seq', 'type', 'at', 'recorded_at', 'by_kind', 'by_officer', 'by_role', 'by_agency'] as const),
  ...(['payload', 'previous_hash', 'hash'] as const),
])
export function insertEvents(tx: Tx, report: ReportId, rows: readonly EventRow[]): void {
  tx.write(written, report, rows)
}

export type ChainedEvent = { readonly event: ReportEvent; readonly previous: Buffer; readonly hash: Buffer }

/** All events of a report in order, with their place in the chain. */
export async function loadChain(db: Handle, report: ReportId): Promise<ChainedEvent[]> {
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('report_events')
    .selectAll()
    .where('report_id', '=', report)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ event: toEvent(row), previous: row.previous_hash, hash: row.hash }))
}

export async function loadEvents(db: Handle, report: ReportId): Promise<ReportEvent[]> {
  return (await loadChain(db, report)).map((link) => link.event)
}

function toEvent(row: ReportTables['report_events']): ReportEvent {
  const by =
    row.by_kind === 'officer'
      ? { kind: 'officer', id: row.by_officer, role: row.by_role, agency: row.by_agency }
      : { kind: row.by_kind }
  return {
    ...(row.payload as object),
    type: row.type,
    seq: row.seq,
    at: row.at,
    recordedAt: row.recorded_at,
    by: by as By,
  } as ReportEvent
}
