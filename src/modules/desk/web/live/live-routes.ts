import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import type { OfficerId } from '../../../../kernel/brand.ts'
import { events, page, type Watching } from '../../../../web/answer.ts'
import { html } from '../../../../web/html.ts'
import { route, type Route } from '../../../../web/route.ts'
import {
  countArrivals,
  readableOf,
  readNumber,
  reportWatch,
  type ReportsRoom,
  type SeenReports,
} from '../../../reports/index.ts'
import { officerOf, withReport } from '../asked.ts'
import { queryOf } from '../queue/queue-address.ts'
import { readList } from '../queue/read-list.ts'
import { reportPath } from '../report/report-path.ts'
import { reportTimeline } from '../report/timeline.ts'

/** More open pages than anybody looks at: the oldest is told to stop. */
const mostOpen = 6
const mostReports = 200

/** How often an open list is asked for what has come: nobody waits for it. */
const arrivalsEveryMs = 15_000
const mostRows = 100

/**
 * What pages hear while they are open: that a report which they show has gone on, and how many have come into their list.
 * `everyMs` is how often either is looked for, where a test does not like to wait.
 */
export function liveRoutes(room: ReportsRoom, everyMs?: number): readonly Route[] {
  const watch = reportWatch(room, everyMs)
  const open = new Map<OfficerId, { readonly stop: () => void }[]>()

  const watching =
    (officer: Officer['id'], seen: SeenReports, arrived: (() => Promise<number>) | null): Watching =>
    ({ tell, end }) => {
      const unwatchReports = watch({ seen, changed: (number) => tell('berubah', number), lost: end })
      const unwatchList =
        arrived === null ? () => {} : watchCount(arrived, (count) => tell('datang', String(count)), everyMs)
      const unwatch = (): void => {
        unwatchReports()
        unwatchList()
      }
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
      query: z.object({
        lihat: z.string().max(5000).catch(''),
        daftar: z.string().max(1000).optional().catch(undefined),
        sejak: z.string().max(40).optional().catch(undefined),
        baris: z.coerce.number().int().min(1).max(mostRows).catch(mostRows),
      }),
      handler: async (ask) => {
        const officer = officerOf(ask)
        const seen = await readableOf(room, officer, seenIn(ask.query.lihat))
        return events(watching(officer.id, seen, await arrivalsFor(room, officer, ask.query)))
      },
    }),
    route({
      method: 'GET',
      path: '/petugas/laporan/:number/perubahan',
      permission: 'desk.read',
      audit: 'report.read',
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

/** How many have come into the list that a page shows; null where it shows none, or not the beginning of one. */
async function arrivalsFor(
  room: ReportsRoom,
  officer: Officer,
  {
    lihat,
    daftar,
    sejak,
    baris,
  }: { lihat: string; daftar?: string | undefined; sejak?: string | undefined; baris: number },
): Promise<(() => Promise<number>) | null> {
  const since = sejak === undefined ? null : readInstant(sejak)
  const list = daftar === undefined ? null : readList(officer, await room.lawShelf.open(), queryOf(daftar))
  if (since === null || list === null || list.asked.after !== null) return null
  const shown = new Set(seenIn(lihat).keys())
  return () => countArrivals(room, officer, { ...list.asked, most: baris }, { since, shown })
}

/** Asks again and again, and tells each new number; what cannot be asked now is asked later. */
function watchCount(ask: () => Promise<number>, tell: (count: number) => void, everyMs = arrivalsEveryMs): () => void {
  let [timer, told]: [NodeJS.Timeout | null, number] = [null, 0]
  let isOver = false
  const look = async (): Promise<void> => {
    const count = await ask().catch(() => told)
    if (isOver) return
    if (count !== told) tell((told = count))
    timer = setTimeout(() => void look(), everyMs).unref()
  }
  void look()
  return () => {
    isOver = true
    if (timer !== null) clearTimeout(timer)
  }
}

function readInstant(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
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
