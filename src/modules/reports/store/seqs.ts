import type { ReportNumber } from '../../../kernel/brand.ts'
import { readRows, type Handle } from '../../../platform/db/db.ts'

/** How far each of these reports has gone: the number of its last event. */
export async function seqsOf(db: Handle, numbers: readonly ReportNumber[]): Promise<Map<ReportNumber, number>> {
  const rows = await readRows<{ readonly number: ReportNumber; readonly seq: number }>(
    db,
    'select number, seq from reports where number = any($1)',
    [numbers],
  )
  return new Map(rows.map(({ number, seq }) => [number, seq]))
}
