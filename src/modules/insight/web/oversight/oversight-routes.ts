import { z } from 'zod'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { page, problem } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { noticesOf, type Template } from '../../../notices/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import { oversee } from '../../usecases/oversee.ts'
import { officerOf } from '../officer-of.ts'
import { oversightPage } from './oversight-page.ts'
import { oversightPath } from './oversight-view.ts'

const raised: readonly Template[] = ['officerReminded', 'officerOverdue', 'officerLapsed']
/** So many of the newest notices are looked through, and so many shown. */
const [looked, shown] = [200, 20]

/** `/petugas/pengawasan`: work as a whole, for superiors, coordinators, the nation and inspectorates. */
export const oversightRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: oversightPath,
    permission: 'oversight.read',
    audit: 'none',
    query: z.object({ instansi: z.string().max(100).optional().catch(undefined) }),
    handler: async (ask) => {
      const officer = officerOf(ask)
      const [oversight, notices, law] = await Promise.all([
        oversee(room, officer, ask.query.instansi ? (ask.query.instansi as AgencyId) : null),
        noticesOf(room.db, officer.id, { limit: looked }),
        room.lawShelf.open(),
      ])
      if (oversight === null) return problem('notFound')
      const reminders = notices.filter(({ template }) => raised.includes(template)).slice(0, shown)
      const today = localDay(room.now(), zoneOf(law.tree, oversight.root))
      return page(oversightPage({ oversight, reminders, law, today, language: ask.language }))
    },
  }),
]
