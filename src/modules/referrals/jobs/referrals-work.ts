import type { Log } from '../../../platform/log.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import { countDeliveriesDue } from '../store/deliveries.ts'
import { countDossiersToMake } from '../store/dossiers.ts'
import { deliverDossier } from '../usecases/deliver-dossier.ts'
import { makeDossier } from '../usecases/make-dossier.ts'
import type { ReferralsRoom } from '../usecases/room.ts'

/** What the worker does for referrals again and again; any number of workers may do it beside each other. */
export function referralsWork(room: ReferralsRoom, log: Log): readonly PeriodicWork[] {
  const { db, now } = room.reports
  const onBroken = (number: string, error: unknown): void =>
    log.error({ err: error, number }, 'a dossier could not be made')
  return [
    {
      name: 'dossiers to make',
      everyMs: 2000,
      backlog: () => countDossiersToMake(db, now()),
      run: async () => ((await makeDossier(room, onBroken)) ? 'more' : 'idle'),
    },
    {
      name: 'dossiers to deliver',
      everyMs: 2000,
      backlog: () => countDeliveriesDue(db, now()),
      run: async () => ((await deliverDossier(room)) ? 'more' : 'idle'),
    },
  ]
}
