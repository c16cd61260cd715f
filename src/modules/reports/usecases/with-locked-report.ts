import type { CalendarRevision, ReportNumber } from '../../../kernel/brand.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { lockReport, type Locked } from '../store/reports.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

/**
 * Holds a report while `work` decides and writes, all of it or nothing, under a law that knows the calendar which the
 * report follows. Refusals: `unknownReport`, and those of `work`.
 */
export async function withLockedReport<T, R>(
  room: ReportsRoom,
  number: ReportNumber,
  work: (tx: Tx, law: OpenLaw, locked: Locked) => Promise<Result<T, R>>,
  knowing?: CalendarRevision,
): Promise<Result<T, R | { readonly refusal: 'unknownReport' }>> {
  const law = await room.lawShelf.open(knowing)
  const done = await transact(room.db, async (tx) => {
    const locked = await lockReport(tx, number)
    if (locked === null) return refuse({ refusal: 'unknownReport' as const })
    // Another process has just saved a calendar: the law is read anew outside, where no connection is held.
    if (locked.state.revision > law.revision) return { newer: locked.state.revision }
    return work(tx, law, locked)
  })
  return 'newer' in done ? withLockedReport(room, number, work, done.newer) : done
}
