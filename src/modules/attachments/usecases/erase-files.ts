import { filesToErase, markErased } from '../store/erasing.ts'
import type { AttachmentsRoom } from './room.ts'

const batchSize = 100

/**
 * Takes away the bytes of files that the law had erased: the original and all that was drawn from it. Answers how many.
 * They are out of reach already; whoever dies in between leaves them to the next sweep.
 */
export async function sweepErased({ db, files }: Omit<AttachmentsRoom, 'now'>): Promise<number> {
  const ids = await filesToErase(db, batchSize)
  for (const id of ids) await files.remove(id)
  if (ids.length > 0) await markErased(db, ids)
  return ids.length
}
