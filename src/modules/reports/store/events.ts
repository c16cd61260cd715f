import { randomBytes } from 'node:crypto'
import type { ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { composeOnce } from '../../../platform/db/compose-once.ts'
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
    const nonce = randomBytes(16)
    const hash = hashEvent(previous, report, event, nonce)
    const row = {
      report_id: report,
      seq,
      type,
      at,
      recorded_at: recordedAt,
      by_kind: by.kind,
      by_officer: by.kind === 'officer' ? by.id : null,
      by_role: by.kind === 'officer' ? by.role : null,
      by_agency: 'agency' in by ? by.agency : null,
      payload: { ...payload, ...restOf(by) },
      nonce,
      previous_hash: previous,
      hash,
    }
    previous = hash
    return row
  })
  return { rows, head: previous }
}

/** What has no column of its own: whom an officer stood in for, by which link an office outside wrote. */
function restOf(by: By): { by?: Readonly<Record<string, string>> } {
  if (by.kind === 'outsider') return { by: { link: by.link } }
  return by.kind === 'officer' && by.actingFor !== undefined ? { by: { actingFor: by.actingFor } } : {}
}

const written = insertion<EventRow>('report_events', [
  ...(['report_id', 'seq', 'type', 'at', 'recorded_at', 'by_kind', 'by_officer', 'by_role', 'by_agency'] as const),
  ...(['payload', 'nonce', 'previous_hash', 'hash'] as const),
])
export function insertEvents(tx: Tx, report: ReportId, rows: readonly EventRow[]): void {
  tx.write(written, report, rows)
}

/** An event with its place in the chain, and what makes its hash impossible to guess. */
export type ChainedEvent = {
  readonly event: ReportEvent
  readonly nonce: Buffer | null
  readonly previous: Buffer
  readonly hash: Buffer
}

/** All events of a report in order, with their place in the chain. */
export async function loadChain(db: Handle, report: ReportId): Promise<ChainedEvent[]> {
  return (await rowsOf(db, report)).map(toLink)
}

const rowsOf = composeOnce((db, report: ReportId) =>
  db.withTables<ReportTables>().selectFrom('report_events').selectAll().where('report_id', '=', report).orderBy('seq'),
)

export const toLink = (row: EventRow): ChainedEvent => ({
  event: toEvent(row),
  nonce: row.nonce,
  previous: row.previous_hash,
  hash: row.hash,
})

export async function loadEvents(db: Handle, report: ReportId): Promise<ReportEvent[]> {
  return (await loadChain(db, report)).map((link) => link.event)
}

function toEvent(row: ReportTables['report_events']): ReportEvent {
  const { by: rest, ...payload } = row.payload as { by?: object }
  return {
    ...payload,
    type: row.type,
    seq: row.seq,
    at: row.at,
    recordedAt: row.recorded_at,
    by: { ...byOf(row), ...rest } as By,
  } as ReportEvent
}

function byOf({ by_kind: kind, by_officer, by_role, by_agency }: EventRow) {
  switch (kind) {
    case 'officer':
      return { kind, id: by_officer, role: by_role, agency: by_agency }
    case 'outsider':
      return { kind, agency: by_agency }
    default:
      return { kind }
  }
}
