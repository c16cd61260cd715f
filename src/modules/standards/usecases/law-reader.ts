import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { CalendarRevision } from '../../../kernel/brand.ts'
import type { CalendarRows } from '../../../kernel/clock/calendar.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { lawBook, type LawBook } from '../domain/law-book.ts'
import { currentRevision, loadCalendarRows } from '../store/calendar-rows.ts'
import { stampOfActivated } from '../store/standard-versions.ts'
import { loadStandards } from './load-standards.ts'

/**
 * A reader of the law for one process and one database. Each call asks, in two small queries, whether a standard or a
 * calendar has changed, and answers the same book while nothing has: hand in the same tree while it is the same.
 * Throws where no calendar or no national standard was ever seeded.
 */
export function lawReader(): (db: Handle, tree: AgencyTree) => Promise<LawBook> {
  const revisions = new Map<CalendarRevision, CalendarRows>()
  let last: { readonly stamp: string; readonly book: LawBook } | null = null
  return async (db, tree) => {
    const newest = (await currentRevision(db)) ?? 0
    const stamp = `${await stampOfActivated(db)}/${newest}`
    if (last?.stamp === stamp && last.book.tree === tree) return last.book
    for (let number = revisions.size + 1; number <= newest; number += 1) {
      const revision = number as CalendarRevision
      revisions.set(revision, await loadCalendarRows(db, revision))
    }
    last = { stamp, book: lawBook(await loadStandards(db), revisions, tree) }
    return last.book
  }
}
