import { z } from 'zod'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import { page } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import { withOwnReport, type ReportsRoom } from '../../reports/index.ts'
import { noticesToReporter } from '../store/notice-letters.ts'
import { openKept } from '../usecases/kept-letter.ts'
import { toldPage, type ToldNotice } from './told-page.ts'

/** `/laporan/{number}/kabar`: what we told the reporter and whether it arrived. */
export const toldRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/laporan/:number/kabar',
    permission: 'public',
    audit: 'none',
    params: z.object({ number: z.string().max(40) }),
    handler: (ask) =>
      withOwnReport(room, ask, async ({ state, reporter, law }) => {
        const rows = await noticesToReporter(room.db, state.number, reporter)
        const notices = rows
          // A way for which no address was given was never meant: the next one took its place.
          .filter(({ failure }) => failure !== 'noAddress')
          .map(({ sealed, ...notice }): ToldNotice => {
            return { ...notice, letter: sealed === null ? null : openKept(room.vault, notice.id, sealed) }
          })
        const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
        const { number, reachable: isReachable } = state
        return page(toldPage({ number, isReachable, notices, zone, language: ask.language }))
      }),
  }),
]
