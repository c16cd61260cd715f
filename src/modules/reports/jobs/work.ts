import type { Log } from '../../../platform/log.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import { forgetFormerContacts } from '../../people/index.ts'
import { currentRevision } from '../../standards/index.ts'
import { sweepLag } from '../store/clocks.ts'
import { countErrands } from '../store/errands.ts'
import { carryOutDue } from '../usecases/carry-out-many.ts'
import { dropExpiredDrafts } from '../usecases/draft-report.ts'
import { fireDue } from '../usecases/fire-due.ts'
import type { OnBroken } from '../usecases/on-broken.ts'
import { recomputeDates } from '../usecases/recompute-dates.ts'
import { releaseHolders } from '../usecases/release-holders.ts'
import type { ReportsRoom } from '../usecases/room.ts'
import { runErrands } from '../usecases/run-errands.ts'

/** Longer than any notice is tried: by then whoever had the contact was told that it is no longer used, or never will be. */
const formerContactKept = { hours: 14 * 24 }

/** What the worker does for reports again and again; any number of workers may do it beside each other. */
export function reportWork(room: ReportsRoom, log: Log): readonly PeriodicWork[] {
  const brokenIn =
    (message: string): OnBroken =>
    (number, error) =>
      log.error({ err: error, number }, message)
  const works: readonly PeriodicWork[] = [
    {
      name: 'clocks that fall due',
      everyMs: 1000,
      async run() {
        const { broken } = await fireDue(room)
        for (const { number, error } of broken) log.error({ err: error, number }, 'a clock could not fire')
        return 'idle'
      },
      backlog: async () => (await sweepLag(room.db, room.now())).due,
    },
    {
      name: 'errands between reports',
      everyMs: 1000,
      backlog: () => countErrands(room.db),
      run: async () => ((await runErrands(room, brokenIn('an errand could not be carried out'))) > 0 ? 'more' : 'idle'),
    },
    {
      name: 'commands on many reports',
      everyMs: 1000,
      async run() {
        await carryOutDue(room, brokenIn('a command on many reports broke on this one'))
        return 'idle'
      },
    },
    {
      name: 'dates after a change of the calendar',
      everyMs: 5000,
      run: async () =>
        (await recomputeDates(room, brokenIn('dates could not be brought to the newest calendar'))) > 0
          ? 'more'
          : 'idle',
    },
    {
      name: 'reports held by people who left',
      everyMs: 60 * 1000,
      async run() {
        await releaseHolders(room)
        return 'idle'
      },
    },
    {
      name: 'drafts that expired',
      everyMs: 60 * 60 * 1000,
      async run() {
        await dropExpiredDrafts(room)
        return 'idle'
      },
    },
    {
      name: 'contacts that were left',
      everyMs: 60 * 60 * 1000,
      async run() {
        await forgetFormerContacts(room.db, room.now().subtract(formerContactKept))
        return 'idle'
      },
    },
  ]
  // A database without calendars holds no reports yet: there is nothing to do, and nothing to count by.
  return works.map((work) => ({
    ...work,
    run: async () => ((await currentRevision(room.db)) === null ? 'idle' : work.run()),
  }))
}
