import type { PeriodicWork } from '../../../platform/loop.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { trainDue } from '../usecases/train-models.ts'

/** Learns from what officers decided, one model after the other; what is being learned when the program ends is given up. */
export function routingWork(room: ReportsRoom): readonly PeriodicWork[] {
  const stopping = new AbortController()
  return [
    {
      name: 'learn routing',
      everyMs: 15 * 60_000,
      run: async () => ((await trainDue(room, stopping.signal)) === null ? 'idle' : 'more'),
      interrupt: () => stopping.abort(),
    },
  ]
}
