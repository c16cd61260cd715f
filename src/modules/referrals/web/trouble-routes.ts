import { z } from 'zod'
import { may } from '../../../kernel/permission.ts'
import { page, problem, redirect } from '../../../web/answer.ts'
import { fieldText } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { troubledDeliveries, tryAgain } from '../store/deliveries.ts'
import type { ReferralsRoom } from '../usecases/room.ts'
import { troublePage, troublePath } from './trouble-page.ts'

const mostShown = 200

/** Dossiers that do not arrive, for the operators of the nation: they go to offices of the nation. */
export const troubleRoutes = (room: ReferralsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: troublePath,
    permission: 'notices.operate',
    audit: 'none',
    query: z.object({ selesai: z.string().max(20).optional().catch(undefined) }),
    handler: async (ask) => {
      if (!(await operatesNation(room, ask))) return problem('forbidden')
      const list = await troubledDeliveries(room.reports.db, mostShown)
      const { selesai } = ask.query
      return page(troublePage(list, { csrf: ask.csrf(), isDone: selesai !== undefined, language: ask.language }))
    },
  }),
  route({
    method: 'POST',
    path: troublePath,
    permission: 'notices.operate',
    audit: 'referral.sentAgain',
    handler: async (ask) => {
      if (!(await operatesNation(room, ask))) return problem('forbidden')
      const id = z.uuid().safeParse(fieldText(ask.body, 'id'))
      if (!id.success) return problem('notFound')
      await tryAgain(room.reports.db, id.data, room.reports.now())
      return redirect(`${troublePath}?selesai=ya`)
    },
  }),
]

async function operatesNation({ reports }: ReferralsRoom, { actor }: Pick<Ask, 'actor'>): Promise<boolean> {
  const { tree, nation } = await reports.lawShelf.open()
  return may(actor, 'notices.operate', tree, nation)
}
