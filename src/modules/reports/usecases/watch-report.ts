import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { findReport } from '../store/reports.ts'
import { deleteWatch, insertWatch } from '../store/watches.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** Puts a report among those that the officer watches, or takes it from there. Refusal: `unknownReport`, also where it is not theirs to see. */
export async function watchReport(
  room: ReportsRoom,
  { number, officer, isWatched }: { number: ReportNumber; officer: Officer; isWatched: boolean },
): Promise<Result<null, { readonly refusal: 'unknownReport' }>> {
  const [kept, law] = await Promise.all([findReport(room.db, number), room.lawShelf.open()])
  if (kept === null || !mayRead(officer, kept.state, law)) return refuse({ refusal: 'unknownReport' })
  const { id } = kept.state
  await transact(room.db, (tx) =>
    isWatched ? insertWatch(tx, officer.id, id, room.now()) : deleteWatch(tx, officer.id, id),
  )
  return accept(null)
}
