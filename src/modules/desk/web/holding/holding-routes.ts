import { z } from 'zod'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { page, problem, redirect } from '../../../../web/answer.ts'
import { fieldText } from '../../../../web/form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html } from '../../../../web/html.ts'
import { route, type Route } from '../../../../web/route.ts'
import { assignReport, watchReport, type ReportsRoom } from '../../../reports/index.ts'
import { withReport } from '../asked.ts'
import { reportPath } from '../report/report-path.ts'
import { heirField, holdingSection } from './holding-section.ts'
import { holdingOf } from './holding-view.ts'

const params = z.object({ number: z.string() })
const officerId = z.uuid().nullable().catch(null)

/** A report's officers: taken, handed over, put back on the desk, watched. */
export const holdingRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: '/petugas/laporan/:number/pegang',
    permission: 'report.command',
    // The use case writes who held it before and who holds it now.
    audit: 'none',
    params,
    handler: (ask) =>
      withReport(room, ask, async (view, officer) => {
        const { number } = view.state
        const agency = fieldText(ask.body, 'meja') as AgencyId
        const idIn = (field: string) => officerId.parse(fieldText(ask.body, field) || null) as OfficerId | null
        const assigned = await assignReport(room, {
          number,
          agency,
          to: idIn('kepada') ?? idIn(heirField(agency)),
          seen: idIn('dilihat'),
          by: officer,
        })
        if (assigned.ok) return redirect(reportPath(number))
        const { refusal } = assigned.refusal
        if (refusal === 'unknownReport') return problem('notFound')
        const holding = holdingSection(
          await holdingOf(room, view, officer, { csrf: ask.csrf(), language: ask.language }),
          ask.text,
        )
        return page({
          title: ask.text.queue.holding,
          density: 'dense',
          status: 409,
          main: html`${notice({ tone: 'warning', title: ask.text.queue.assignRefusals[refusal] })}
${holding}
<p><a class="ds-link" href="${reportPath(number)}">← ${ask.text.desk.reportTitle(number)}</a></p>`,
        })
      }),
  }),
  route({
    method: 'POST',
    path: '/petugas/laporan/:number/pantau',
    permission: 'desk.read',
    audit: 'none',
    params,
    handler: (ask) =>
      withReport(room, ask, async ({ state: { number } }, officer) => {
        const watched = await watchReport(room, { number, officer, isWatched: fieldText(ask.body, 'pantau') === 'ya' })
        return watched.ok ? redirect(reportPath(number)) : problem('notFound')
      }),
  }),
]
