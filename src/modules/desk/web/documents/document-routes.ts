import { z } from 'zod'
import { page, problem } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { idsIn } from '../../../attachments/index.ts'
import { offersFor, type ReportsRoom } from '../../../reports/index.ts'
import { withReport } from '../asked.ts'
import { documentPage } from './document-page.ts'

/** What stands in a document, for whoever may read the words that it came with. */
export const documentRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/laporan/:number/dokumen/:id',
    permission: 'desk.read',
    audit: 'report.fileTaken',
    params: z.object({ number: z.string(), id: z.string().max(36) }),
    handler: (ask) =>
      withReport(room, ask, async (view, officer) => {
        const [id] = idsIn([ask.params.id])
        const isTheirs = !view.isClosed && view.timeline.some(({ files }) => files.some((file) => file.id === id))
        if (id === undefined || !isTheirs) return problem('notFound')
        const document = (await room.readDocument?.(view.state.id, id)) ?? null
        if (document === null) return problem('notFound')
        if (document.reading.flaw === 'busy') return problem('overloaded')
        const offers = offersFor(room, officer, view)
        const mayRelease = offers.some(({ command, refusal }) => command === 'releaseDocument' && refusal === null)
        return page(documentPage(view.state.number, document, mayRelease, ask.text))
      }),
  }),
]
