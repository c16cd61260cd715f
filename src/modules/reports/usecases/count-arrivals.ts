import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { listQueue, type QueueAsked, type QueuedReport } from './list-queue.ts'
import type { ReportsRoom } from './room.ts'

/** Counted no further: whoever reads “20” loads the list anew as after “200”. */
const newestLooked = 20

/**
 * How many reports have come into a list since its first page was shown at `since` with these reports on it: those that
 * were filed after it, and those that now stand among the ones shown. What only moved up because others left is none.
 */
export async function countArrivals(
  room: ReportsRoom,
  officer: Officer,
  asked: QueueAsked,
  { since, shown }: { readonly since: Temporal.Instant; readonly shown: ReadonlySet<ReportNumber> },
): Promise<number> {
  const first = { ...asked, after: null }
  const [newest, page] = [
    await listQueue(room, officer, { ...first, order: 'newest', most: newestLooked }),
    await listQueue(room, officer, first),
  ]
  const isNew = ({ number }: QueuedReport): boolean => !shown.has(number)
  const filed = newest.reports.filter((one) => isNew(one) && Temporal.Instant.compare(one.state.filedAt, since) > 0)
  // A page that was not full held the whole list: whatever else stands there has come.
  const wasWhole = shown.size < asked.most
  const lastShown = page.reports.findLastIndex((one) => !isNew(one))
  const between = page.reports.filter((one, at) => isNew(one) && (wasWhole || at < lastShown))
  return new Set([...filed, ...between].map(({ number }) => number)).size
}
