import type { CalendarRevision, ReportNumber } from '../../../kernel/brand.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { isDeadlock } from '../../../platform/db/deadlock.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { isEventTaken, lockReport, lookAtReport, type Locked } from '../store/reports.ts'
import { lacksFolding } from '../domain/state.ts'
import { foldAnew } from './fold-anew.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

type Work<T, R> = (tx: Tx, law: OpenLaw, locked: Locked) => Promise<Result<T, R>>
type Worked<T, R> = Promise<Result<T, R | { readonly refusal: 'unknownReport' }>>

/**
 * Holds a report while `work` decides and writes, all of it or nothing, under a law that knows the calendar which the
 * report follows. Refusals: `unknownReport`, and those of `work`.
 */
export async function withLockedReport<T, R>(
  room: ReportsRoom,
  number: ReportNumber,
  work: Work<T, R>,
  knowing?: CalendarRevision,
): Worked<T, R> {
  const law = await room.lawShelf.open(knowing)
  try {
    const done = await transact(room.db, async (tx) => decided(await lockFolded(tx, room, law, number), tx, law, work))
    return 'newer' in done ? await withLockedReport(room, number, work, done.newer) : done
  } catch (error) {
    if (isDeadlock(error)) return withLockedReport(room, number, work, knowing)
    throw error
  }
}

/**
 * The same for work that adds an event to the report or changes nothing: it holds nobody up, for it decides without the
 * lock. Where somebody else was quicker their event has the place that ours would get, so nothing of ours is written, and
 * it is decided anew, under the lock (docs/decisions/0026).
 */
export async function withReport<T, R>(room: ReportsRoom, number: ReportNumber, work: Work<T, R>): Worked<T, R> {
  try {
    const [law, seen] = await Promise.all([room.lawShelf.open(), lookAtReport(room.db, number)])
    // Whoever makes its state anew adds no event that would tell us apart.
    if (seen !== null && lacksFolding(seen.state)) return await withLockedReport(room, number, work)
    const done = await transact(room.db, (tx) => decided(seen, tx, law, work))
    return 'newer' in done ? await withLockedReport(room, number, work, done.newer) : done
  } catch (error) {
    if (isEventTaken(error) || isDeadlock(error)) return withLockedReport(room, number, work)
    throw error
  }
}

/** The report under its lock, its state made anew where it was folded when there was less in one. */
async function lockFolded(tx: Tx, room: ReportsRoom, law: OpenLaw, number: ReportNumber): Promise<Locked | null> {
  const locked = await lockReport(tx, number)
  if (locked === null || !lacksFolding(locked.state)) return locked
  await foldAnew(tx, room, law, locked)
  return lockReport(tx, number)
}

async function decided<T, R>(
  found: Locked | null,
  tx: Tx,
  law: OpenLaw,
  work: Work<T, R>,
): Promise<Awaited<Worked<T, R>> | { readonly newer: CalendarRevision }> {
  if (found === null) return refuse({ refusal: 'unknownReport' as const })
  // Another process has just saved a calendar: the law is read anew outside, where no connection is held.
  if (found.state.revision > law.revision) return { newer: found.state.revision }
  return work(tx, law, found)
}
