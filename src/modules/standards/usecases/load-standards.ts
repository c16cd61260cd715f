import type { Handle } from '../../../platform/db/db.ts'
import { standardBook, type StandardBook } from '../domain/standard-book.ts'
import { loadActivated } from '../store/standard-versions.ts'

/** All activated standards as they are now. */
export const loadStandards = async (db: Handle): Promise<StandardBook> => standardBook(await loadActivated(db))
