import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { CalendarRevision } from '../../../kernel/brand.ts'
import type { CalendarRows } from '../../../kernel/clock/calendar.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { lawBook, type LawBook } from '../domain/law-book.ts'
import type { StandardBook } from '../domain/standard-book.ts'
import { currentRevision, loadCalendarRows } from '../store/calendar-rows.ts'
import { standardsReader } from './load-standards.ts'

/**
 * A reader of the law for one process and one database. Each call asks, in two small queries, whether a standard or a
 * calendar has changed, and answers the same book while nothing has: hand in the same tree while it is the same.
 * Throws where no calendar or no national standard was ever seeded.
 */
export function lawReader(): (db: Handle, tree: AgencyTree) => Promise<LawBook> {
  const readStandards = standardsReader()
  const revisions = new Map<CalendarRevision, CalendarRows>()
  let last: { readonly standards: StandardBook; readonly book: LawBook } | null = null
  return async (db, tree) => {
    const standards = await readStandards(db)
    const newest = (await currentRevision(db)) ?? 0
    const isSame = last?.standards === standards && last.book.tree === tree && last.book.revision === newest
    if (last && isSame) return last.book
    for (let number = revisions.size + 1; number <= newest; number += 1) {
      const revision = number as CalendarRevision
      revisions.set(revision, await loadCalendarRows(db, revision))
    }
    last = { standards, book: lawBook(standards, revisions, tree) }
    return last.book
  }
}
