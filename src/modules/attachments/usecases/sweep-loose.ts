import { deleteDropped, dropExpired } from '../store/arrivals.ts'
import type { AttachmentsRoom } from './room.ts'

const batchSize = 100

/**
 * Takes away files that nobody sent along in time, and what broke off while it arrived; answers how many. Out of reach
 * first, then the bytes, then the row: whoever dies in between leaves it to the next sweep.
 */
export async function sweepLoose({ db, now, files }: AttachmentsRoom): Promise<number> {
  const ids = await dropExpired(db, now(), batchSize)
  for (const id of ids) await files.remove(id)
  if (ids.length > 0) await deleteDropped(db, ids)
  return ids.length
}
