import { z } from 'zod'
import { agenciesWhere } from '../../../../kernel/permission.ts'
import { page } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { glassOf, lookPurposes, looksOf, nameOfficers, usualLooksADay } from '../../../people/index.ts'
import { numbersOf, type ReportsRoom } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { looksPage, lookPath, periods, shownAtMost } from './looks-page.ts'

const query = z.object({
  tujuan: z.enum(lookPurposes).nullable().catch(null).default(null),
  hari: z.coerce.number().pipe(z.literal(periods)).catch(30).default(30),
  luar: z.literal('ya').optional().catch(undefined),
})

/** Who looks at identities, for the data-protection officer of the area. */
export const lookRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: lookPath,
    permission: 'looks.read',
    audit: 'looks.read',
    query,
    handler: async (ask) => {
      const officer = officerOf(ask)
      const law = await room.lawShelf.open()
      const agencies = agenciesWhere(officer, 'looks.read', law.tree)
      const since = room.now().subtract({ hours: 24 * ask.query.hari })
      const asked = { agencies, purpose: ask.query.tujuan, onlyUnusual: ask.query.luar === 'ya', since }
      const [looks, glass] = await Promise.all([
        looksOf(room.db, asked, usualLooksADay, shownAtMost + 1),
        glassOf(room.db, agencies, since),
      ])
      const reports = [...looks, ...glass].flatMap(({ report }) => (report === null ? [] : [report]))
      const officers = [...looks, ...glass].flatMap(({ officer: id }) => (id === null ? [] : [id]))
      const [numbers, names] = await Promise.all([
        numbersOf(room.db, [...new Set(reports)]),
        nameOfficers(room.db, [...new Set(officers)]),
      ])
      return page(
        looksPage({ looks, glass, numbers, names, query: ask.query, law, now: room.now(), language: ask.language }),
      )
    },
  }),
]
