import type { PeriodicWork } from '../../../platform/loop.ts'
import { sealNextDay, type RecordRoom } from '../usecases/seal-day.ts'

/** Seals each day soon after midnight, and after an outage those that were missed. */
export const recordWork = (room: RecordRoom): readonly PeriodicWork[] => [
  {
    name: 'seal the record',
    everyMs: 60_000,
    async run() {
      return (await sealNextDay(room)) === null ? 'idle' : 'more'
    },
  },
]
