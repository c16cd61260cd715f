import type { Registry } from 'prom-client'
import type { Log } from '../../../platform/log.ts'
import { addGauge, lagSeconds } from '../../../platform/gauge.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import type { BounceSource } from '../domain/sender.ts'
import { listChannels } from '../store/channels.ts'
import { noticeQueue } from '../store/notice-lists.ts'
import type { NoticesRoom } from '../usecases/room.ts'
import { planDigests } from '../usecases/plan-digests.ts'
import { recordBounce } from '../usecases/record-bounce.ts'
import { sendNotices } from '../usecases/send-notices.ts'
import { tellOpenings } from '../usecases/tell-openings.ts'
import { tellReports } from '../usecases/tell-reports.ts'

/** What the worker does for notices again and again; any number of workers may do it beside each other. */
export const noticesWork = (room: NoticesRoom, bounces: BounceSource | null, log: Log): readonly PeriodicWork[] => [
  {
    name: 'notices to send',
    everyMs: 1000,
    async run() {
      const { taken, broken, down } = await sendNotices(room)
      for (const gateway of down) log.error(gateway, 'a gateway fails as a whole and is left alone for a while')
      for (const { id, error } of broken) log.error({ err: error, notice: id }, 'a notice could not be written')
      return taken > 0 ? 'more' : 'idle'
    },
    backlog: async () => (await noticeQueue(room.reports.db, room.reports.now())).due,
  },
  {
    name: 'digests of the day',
    everyMs: 300_000,
    async run() {
      await planDigests(room.reports)
      return 'idle'
    },
  },
  {
    name: 'opened identities to tell',
    everyMs: 60_000,
    async run() {
      return (await tellOpenings(room.reports)) > 0 ? 'more' : 'idle'
    },
  },
  {
    name: 'deliveries that reports wait for',
    everyMs: 1000,
    async run() {
      const told = await tellReports(room.reports, (number, error) =>
        log.error({ err: error, number }, 'a report could not be told of a delivery'),
      )
      return told > 0 ? 'more' : 'idle'
    },
  },
  ...(bounces === null
    ? []
    : [
        {
          name: 'bounces to read',
          everyMs: 60_000,
          async run() {
            await bounces.read((bounce) => recordBounce(room.reports, bounce))
            return 'idle' as const
          },
        },
      ]),
]

/** What `/metrics` tells of notices: read from the database when asked, so that every process answers the same. */
export function noticeGauges({ db, now }: NoticesRoom['reports'], registry: Registry): void {
  const gauge = (name: string, help: string, read: () => Promise<number>) => addGauge(registry, name, help, read)
  gauge('lapor_notices_due', 'Notices that wait to be sent now.', async () => (await noticeQueue(db, now())).due)
  gauge('lapor_notices_lag_seconds', 'How long the oldest notice that is due has waited.', async () =>
    lagSeconds((await noticeQueue(db, now())).oldest, now()),
  )
  gauge('lapor_notice_channels_failing', 'Gateways that stand still because they fail as a whole.', async () => {
    return (await listChannels(db)).filter(({ failingSince }) => failingSince !== null).length
  })
}
