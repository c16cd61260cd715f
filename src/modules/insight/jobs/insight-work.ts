import type { PeriodicWork } from '../../../platform/loop.ts'
import { foldDutyCounts } from '../store/duty-counts.ts'
import { drawSample, type QualityRoom } from '../usecases/draw-sample.ts'

/** Keeps reading the figures cheap: what changes added is folded now and then. And draws each month's sample of answers. */
export const insightWork = (room: QualityRoom): readonly PeriodicWork[] => [
  {
    name: 'fold duty counts',
    everyMs: 60_000,
    async run() {
      await foldDutyCounts(room.db)
      return 'idle'
    },
  },
  {
    name: 'draw quality sample',
    everyMs: 3_600_000,
    async run() {
      await drawSample(room)
      return 'idle'
    },
  },
]
