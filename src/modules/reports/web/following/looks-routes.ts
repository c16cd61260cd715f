import { z } from 'zod'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { page } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { glassToldOf, looksForReporter } from '../../../people/index.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { looksPage } from './looks-page.ts'
import { withOwnReport } from './own-report.ts'

/** `/laporan/{number}/identitas`: the reporter sees who looked at their identity, when and why. */
export const looksRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/laporan/:number/identitas',
    permission: 'public',
    audit: 'none',
    params: z.object({ number: z.string().max(40) }),
    handler: (ask) =>
      withOwnReport(room, ask, async ({ state, reporter, law }) => {
        const [looks, openings] = await Promise.all([
          looksForReporter(room.db, reporter, room.now()),
          glassToldOf(room.db, reporter, room.now()),
        ])
        const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
        const nameOf = (office: string): string =>
          [...law.agencies.values()].find(({ id }) => id === office)?.name ?? office
        return page(looksPage({ number: state.number, looks, openings, nameOf, zone, language: ask.language }))
      }),
  }),
]
