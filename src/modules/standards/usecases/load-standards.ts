import type { Handle } from '../../../platform/db/db.ts'
import { standardBook, type StandardBook } from '../domain/standard-book.ts'
import { loadActivated, stampOfActivated } from '../store/standard-versions.ts'

/** All activated standards as they are now. */
const loadStandards = async (db: Handle): Promise<StandardBook> => standardBook(await loadActivated(db))

/**
 * A reader for one process and one database: it loads the standards again only after one was activated or withdrawn, and
 * answers the same book until then. Each call costs one small query.
 */
export function standardsReader(): (db: Handle) => Promise<StandardBook> {
  let last: { readonly stamp: string; readonly book: StandardBook } | null = null
  return async (db) => {
    const stamp = await stampOfActivated(db)
    if (last?.stamp !== stamp) last = { stamp, book: await loadStandards(db) }
    return last.book
  }
}
