import type { Log } from '../../../platform/log.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import type { OnBroken } from '../../reports/index.ts'
import { actOnWaiting } from '../usecases/act-on-waiting.ts'
import { remindRequests } from '../usecases/request-queue.ts'
import { retain } from '../usecases/retain.ts'
import type { RightsRoom } from '../usecases/room.ts'

const hourMs = 60 * 60 * 1000

/** What the worker does for rights again and again; any number of workers may do it beside each other. */
export const rightsWork = (room: RightsRoom, appliesRetention: boolean, log: Log): readonly PeriodicWork[] => [
  {
    name: 'requests to remind of',
    everyMs: 60_000,
    run: async () => ((await remindRequests(room)) > 0 ? 'more' : 'idle'),
  },
  {
    name: 'requests that waited',
    everyMs: 60_000,
    run: async () => ((await actOnWaiting(room, brokenIn(log))) > 0 ? 'more' : 'idle'),
  },
  // Whoever has not asked for it finds nothing erased.
  ...(appliesRetention ? [{ name: 'data kept long enough', everyMs: hourMs, run: () => eraseSome(room, log) }] : []),
]

const brokenIn =
  (log: Log) =>
  (request: string, error: unknown): void =>
    log.error({ err: error, request }, 'a data request could not be carried out')

/** One lot at a time, so that stopping never waits for long. */
async function eraseSome({ reports }: RightsRoom, log: Log): Promise<'more' | 'idle'> {
  const onBroken: OnBroken = (number, error) =>
    log.error({ err: error, report: number }, 'what was kept long enough could not be erased')
  for await (const { erased } of retain(reports, onBroken)) return erased > 0 ? 'more' : 'idle'
  return 'idle'
}
