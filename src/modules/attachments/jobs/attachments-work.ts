import type { Scan } from '../../../platform/clamd.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import { countScans } from '../store/scans.ts'
import { sweepErased } from '../usecases/erase-files.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'
import { scanWaiting } from '../usecases/scan-files.ts'
import { sweepLoose } from '../usecases/sweep-loose.ts'

/** What the worker does for attachments again and again. */
export const attachmentsWork = (room: AttachmentsRoom): readonly PeriodicWork[] => [
  {
    name: 'files that nobody sent along',
    everyMs: 10 * 60 * 1000,
    run: async () => ((await sweepLoose(room)) > 0 ? 'more' : 'idle'),
  },
  {
    name: 'files that the law had erased',
    everyMs: 10 * 1000,
    run: async () => ((await sweepErased(room)) > 0 ? 'more' : 'idle'),
  },
  ...(room.scan === undefined ? [] : [scanning(room, room.scan)]),
]

const scanning = (room: AttachmentsRoom, scan: Scan): PeriodicWork => ({
  name: 'scan files',
  everyMs: 30 * 1000,
  run: async () => ((await scanWaiting(room, scan)) > 0 ? 'more' : 'idle'),
  backlog: async () => (await countScans(room.db)).waiting,
})
