import { refuse } from '../../../kernel/result.ts'
import type { Budget, Budgets } from '../../../platform/budgets.ts'
import type { Log } from '../../../platform/log.ts'
import type { ReceiveFile } from '../../../web/received-file.ts'
import { receiveFile } from '../usecases/receive-file.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'

/** Many phones of one operator share an address, and so do the officers of one office. */
const filesAtOnce: Budget = { name: 'files', times: 300, windowSeconds: 15 * 60 }

/** Where the shell brings files that come with forms: not too many from one address, none where the disk runs full. */
export function fileDoor(room: AttachmentsRoom, budgets: Budgets, log: Log): ReceiveFile {
  return async (file, from) => {
    if (budgets.spend(filesAtOnce, from) > 0) return refuse('tooManyFilesNow')
    if (await room.files.hasRoom()) return receiveFile(room, file)
    log.error('files are refused: the disk is nearly full, and what is left belongs to the database')
    return refuse('noRoomForFiles')
  }
}
