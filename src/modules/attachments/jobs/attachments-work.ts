import type { PeriodicWork } from '../../../platform/loop.ts'
import { sweepErased } from '../usecases/erase-files.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'
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
]
