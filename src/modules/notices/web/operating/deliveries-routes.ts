import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { agenciesWhere, holds, may } from '../../../../kernel/permission.ts'
import { page, redirect } from '../../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { listChannels } from '../../store/channels.ts'
import { noticeQueue } from '../../store/notice-lists.ts'
import { countTroubled, listTroubled, troubles } from '../../store/troubled-notices.ts'
import { resendNotice } from '../../usecases/resend-notice.ts'
import type { NoticesRoom } from '../../usecases/room.ts'
import { addressOf, deliveriesPage, deliveriesPath } from './deliveries-page.ts'

const pageSize = 50
const routes = ['email', 'sms'] as const

/** `/petugas/kabar`: what operators see of the notices of their agencies, and sending again. */
export const deliveriesRoutes = (room: NoticesRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: deliveriesPath,
    permission: 'notices.operate',
    audit: 'none',
    query: z.object({
      daftar: z.enum(troubles).catch('failed'),
      sebelum: z.uuid().optional().catch(undefined),
      selesai: z.enum(['resent', 'nothingToResend']).optional().catch(undefined),
    }),
    async handler(ask) {
      const { db, now } = room.reports
      const { daftar: here, sebelum, selesai } = ask.query
      const agencies = await agenciesOf(room, ask)
      const asked = { trouble: here, agencies, before: sebelum ?? null, limit: pageSize + 1 }
      const [found, channels, queue, ...counted] = await Promise.all([
        listTroubled(db, asked),
        listChannels(db),
        noticeQueue(db, now()),
        ...troubles.map((trouble) => countTroubled(db, { trouble, agencies })),
      ])
      const list = found.slice(0, pageSize)
      const last = found.length > pageSize ? list.at(-1) : undefined
      const [failed = 0, retrying = 0, withoutGateway = 0] = counted
      return page(
        deliveriesPage({
          channels: routes.map((name) => ({
            route: name,
            isThere: room.senders[name] !== undefined,
            health: channels.find((channel) => channel.route === name) ?? null,
          })),
          due: queue.due,
          here,
          counts: { failed, retrying, withoutGateway },
          list,
          older: last === undefined ? null : `${addressOf(here)}&sebelum=${last.id}`,
          isFirst: sebelum === undefined,
          isNations: agencies === null,
          mayCommand: holds(ask.actor, 'report.command'),
          said: selesai ?? null,
          csrf: ask.csrf(),
          language: ask.language,
        }),
      )
    },
  }),
  route({
    method: 'POST',
    path: `${deliveriesPath}/:id/kirim-ulang`,
    permission: 'notices.operate',
    audit: 'notice.resent',
    params: z.object({ id: z.uuid() }),
    async handler(ask) {
      const { db, now } = room.reports
      const sent = await resendNotice(db, ask.params.id, await agenciesOf(room, ask), now())
      return redirect(`${deliveriesPath}?selesai=${sent.ok ? 'resent' : 'nothingToResend'}`)
    },
  }),
]

/** The agencies over whose notices this officer watches; null for all. */
async function agenciesOf({ reports }: NoticesRoom, { actor }: Pick<Ask, 'actor'>): Promise<AgencyId[] | null> {
  const { tree, nation } = await reports.lawShelf.open()
  return may(actor, 'notices.operate', tree, nation) ? null : agenciesWhere(actor, 'notices.operate', tree)
}
