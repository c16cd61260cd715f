import { z } from 'zod'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { file, page } from '../../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { receiptPage, receiptText } from '../filing/receipt-page.ts'
import { withOwnReport, withOwnSecret } from './own-report.ts'
import { reportCalendar } from './report-calendar.ts'

const open = { permission: 'public', audit: 'none', params: z.object({ number: z.string().max(40) }) } as const

/** What a reporter may take along again, from every browser on which the report is open. */
export function receiptRoutes(room: ReportsRoom, siteUrl: string): readonly Route[] {
  const viewOf = (report: ReportView, secret: string, title: string, { language }: Pick<Ask, 'language'>) => {
    return { report, secret, title, siteUrl, now: room.now(), language }
  }
  return [
    route({
      method: 'GET',
      path: '/laporan/:number/tanda-terima',
      ...open,
      query: z.object({ baru: z.literal('ya').optional().catch(undefined) }),
      handler: (ask) =>
        withOwnSecret(room, ask, async (report, secret) => {
          const { receipt } = ask.text
          const title = ask.query.baru === 'ya' ? receipt.renewedTitle : receipt.title
          return page(await receiptPage(viewOf(report, secret, title, ask), ask.text))
        }),
    }),
    route({
      method: 'GET',
      path: '/laporan/:number/tanda-terima.txt',
      ...open,
      handler: (ask) =>
        withOwnSecret(room, ask, async (report, secret) => {
          const text = receiptText(viewOf(report, secret, '', ask), ask.text)
          return file('text/plain', text, `lapor-${report.state.number}.txt`)
        }),
    }),
    route({
      method: 'GET',
      path: '/laporan/:number/tanggal.ics',
      ...open,
      handler: (ask) =>
        withOwnReport(room, ask, async ({ state, clocks, law }) => {
          const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
          const calendar = reportCalendar({ state, clocks, zone }, siteUrl, room.now(), ask.text)
          return file('text/calendar', calendar, `lapor-${state.number}.ics`)
        }),
    }),
  ]
}
