import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../../../kernel/result.ts'
import type { Log } from '../../../platform/log.ts'
import type { ReceiveFile } from '../../../web/received-file.ts'
import { receiveFile } from '../usecases/receive-file.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'

/** Many phones of one operator share an address, and so do the officers of one office. */
const filesAtOnce = { points: 300, duration: 15 * 60 }

/** Where the shell brings files that come with forms: not too many from one address, none where the disk runs full. */
export function fileDoor(room: AttachmentsRoom, log: Log): ReceiveFile {
  const limiter = new RateLimiterMemory(filesAtOnce)
  return async (file, from) => {
    try {
      await limiter.consume(from)
    } catch (error) {
      if (error instanceof RateLimiterRes) return refuse('tooManyFilesNow')
      throw error
    }
    if (await room.files.hasRoom()) return receiveFile(room, file)
    log.error('files are refused: the disk is nearly full, and what is left belongs to the database')
    return refuse('noRoomForFiles')
  }
}
