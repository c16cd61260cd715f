import { Gauge, type Registry } from 'prom-client'
import { addGauge, lagSeconds, rememberedFor } from '../../../platform/gauge.ts'
import { countLate, sweepLag } from '../store/clocks.ts'
import { countErrands } from '../store/errands.ts'
import type { ReportsRoom } from '../usecases/room.ts'

/** What `/metrics` tells of reports: read from the database when asked, so that every process answers the same. */
export function reportGauges({ db, now }: Pick<ReportsRoom, 'db' | 'now'>, registry: Registry): void {
  const gauge = (name: string, help: string, read: () => Promise<number>) => addGauge(registry, name, help, read)
  gauge('lapor_clock_steps_due', 'Steps of clocks that wait to be fired.', async () => (await sweepLag(db, now())).due)
  gauge('lapor_sweep_lag_seconds', 'How long the oldest step that is due has waited.', async () =>
    lagSeconds((await sweepLag(db, now())).oldest, now()),
  )
  gauge('lapor_errands_waiting', 'What reports asked of one another and is still to be done.', () => countErrands(db))
  // All clocks that run are counted for it, so it may be some minutes old.
  const counts = rememberedFor(5 * 60_000, () => countLate(db, now()))
  const clocks = new Gauge({
    name: 'lapor_clocks',
    help: 'Clocks that run, by limit, and those among them whose last day has passed.',
    labelNames: ['limit', 'state'],
    registers: [registry],
    async collect() {
      clocks.reset()
      for (const { limit, running, late } of await counts()) {
        clocks.set({ limit, state: 'running' }, running)
        clocks.set({ limit, state: 'late' }, late)
      }
    },
  })
}
