import type { PeriodicWork } from '../../../platform/loop.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'
import { sweepLoose } from '../usecases/sweep-loose.ts'

/** What the worker does for attachments again and again. */
export const attachmentsWork = (room: AttachmentsRoom): readonly PeriodicWork[] => [
  {
    name: 'files that nobody sent along',
    everyMs: 10 * 60 * 1000,
    run: async () => ((await sweepLoose(room)) > 0 ? 'more' : 'idle'),
  },
]
