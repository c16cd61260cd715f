import type { PeriodicWork } from '../../../platform/loop.ts'
import { remindRequests } from '../usecases/request-queue.ts'
import type { RightsRoom } from '../usecases/room.ts'

/** What the worker does for rights again and again; any number of workers may do it beside each other. */
export const rightsWork = (room: RightsRoom): readonly PeriodicWork[] => [
  {
    name: 'requests to remind of',
    everyMs: 60_000,
    run: async () => ((await remindRequests(room)) > 0 ? 'more' : 'idle'),
  },
]
