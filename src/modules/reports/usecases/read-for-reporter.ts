import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Result } from '../../../kernel/result.ts'
import { awaitingDelivery } from '../domain/delivery.ts'
import { commandReport } from './command-report.ts'
import { readAsReporter, type ReadRefusal, type ReportView } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/**
 * The reporter looks at the report with the secret: whatever waited for delivery has reached them by that, and the
 * clocks that wait for it begin. Refusals: `unknownReport`, `wrongSecret`: a caller answers both alike.
 */
export async function readForReporter(
  room: ReportsRoom,
  number: ReportNumber,
  secret: string,
): Promise<Result<ReportView, ReadRefusal>> {
  const seen = await readAsReporter(room, number, secret)
  if (!seen.ok) return seen
  const { state } = seen.value
  if (awaitingDelivery(state) === null && state.undelivered === null) return seen
  await commandReport(room, { number, command: { command: 'recordContact' }, actor: { kind: 'reporter' } })
  return readAsReporter(room, number, secret)
}
