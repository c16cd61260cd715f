import { z } from 'zod'
import type { OfficerId } from '../../../../kernel/brand.ts'
import { events, page, type Watching } from '../../../../web/answer.ts'
import { html } from '../../../../web/html.ts'
import { route, type Route } from '../../../../web/route.ts'
import { readableOf, readNumber, reportWatch, type ReportsRoom, type SeenReports } from '../../../reports/index.ts'
import { officerOf, withReport } from '../asked.ts'
import { reportPath } from '../report/report-path.ts'
import { reportTimeline } from '../report/timeline.ts'

/** More open pages than anybody looks at: the oldest is told to stop. */
const mostOpen = 6
const mostReports = 200

/** What pages hear while they are open: that a report which they show has gone on. `everyMs` is how often it is looked for. */
export function liveRoutes(room: ReportsRoom, everyMs?: number): readonly Route[] {
  const watch = reportWatch(room, everyMs)
  const open = new Map<OfficerId, { readonly stop: () => void }[]>()

  const watching =
    (officer: OfficerId, seen: SeenReports): Watching =>
    ({ tell, end }) => {
      const unwatch = watch({ seen, changed: (number) => tell('berubah', number), lost: end })
      const own = open.get(officer) ?? []
      const self = {
        stop() {
          tell('cukup', '')
          unwatch()
        },
      }
      own.push(self)
      open.set(officer, own)
      if (own.length > mostOpen) own.shift()?.stop()
      return () => {
        unwatch()
        const left = (open.get(officer) ?? []).filter((one) => one !== self)
        if (left.length === 0) open.delete(officer)
        else open.set(officer, left)
      }
    }

  return [
    route({
      method: 'GET',
      path: '/petugas/kabar-langsung',
      permission: 'desk.read',
      audit: 'none',
      query: z.object({ lihat: z.string().max(5000).catch('') }),
      handler: async (ask) => {
        const officer = officerOf(ask)
        return events(watching(officer.id, await readableOf(room, officer, seenIn(ask.query.lihat))))
      },
    }),
    route({
      method: 'GET',
      path: '/petugas/laporan/:number/perubahan',
      permission: 'desk.read',
      audit: 'none',
      params: z.object({ number: z.string() }),
      query: z.object({ sejak: z.coerce.number().int().min(0).max(1_000_000).catch(0) }),
      handler: (ask) =>
        withReport(room, ask, (view) => {
          const { live, following } = ask.text
          const since = view.timeline.filter(({ event }) => event.seq > ask.query.sejak)
          return page({
            title: live.changesTitle(view.state.number),
            density: 'dense',
            main: html`<p><a class="ds-link" href="${reportPath(view.state.number)}">${following.backToReport}</a></p>
<div data-changes>${since.length === 0 ? html`<p>${live.nothingNew}</p>` : reportTimeline(view, ask.language, since)}</div>`,
          })
        }),
    }),
  ]
}

/** `7KQM-3XPD.4,B4TR-9WHJ.2`: reports and their last events, as the page shows them. */
const seenIn = (text: string): SeenReports =>
  new Map(
    text
      .split(',')
      .slice(0, mostReports)
      .flatMap((one) => {
        const [typed = '', seq = ''] = one.split('.')
        const number = readNumber(typed)
        return number === null || !/^\d{1,6}$/.test(seq) ? [] : [[number, Number(seq)] as const]
      }),
  )
