import { z } from 'zod'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { json, problem, type Answer } from '../../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import { readForReporter } from '../../usecases/read-for-reporter.ts'
import { offersFor, readAsOfficer, type ReportView } from '../../usecases/read-report.ts'
import { recordOpened } from '../../usecases/record-opened.ts'
import { explainedClockJson, explainedClockSchema } from './clock-json.ts'
import { reportJson, reportSchema } from './report-json.ts'
import type { ApiRoom, Seen } from './room.ts'

export const numberParams = z.object({ number: z.string().max(40) })
const clocksSchema = z.object({ number: z.string(), clocks: z.array(explainedClockSchema) })

/** The report and its clocks: the public copy, with the reporter's secret the own view, with a token the officer's. */
export function readRoutes(room: ApiRoom): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/reports/:number',
      permission: 'public',
      audit: 'none',
      summary:
        'A report: the public copy; with `Authorization: Report <secret>` the reporter’s own view; with a staff token ' +
        'what that officer may see. 404 when unknown, unpublished or confidential alike',
      params: numberParams,
      answers: { 200: reportSchema },
      async handler(ask) {
        const seen = await see(room, ask)
        return 'report' in seen ? json(seen.report) : seen
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/reports/:number/clocks',
      permission: 'public',
      audit: 'none',
      summary: 'Every clock of the report with its full explanation, for whoever may see the report',
      params: numberParams,
      answers: { 200: clocksSchema },
      async handler(ask) {
        const seen = await see(room, ask)
        if (!('report' in seen)) return seen
        const { law } = await room.reports.lawShelf.open()
        const clocks = seen.clocks.map((clock) => explainedClockJson(law, seen.revision, clock))
        return json({ number: seen.report.number, clocks })
      },
    }),
  ]
}

async function see(room: ApiRoom, ask: Ask<z.output<typeof numberParams>>): Promise<Seen | Answer> {
  const { actor, reporterSecret, params, remoteAddress } = ask
  const number = readNumber(params.number)
  if (reporterSecret !== null) return seeAsReporter(room, number, reporterSecret, remoteAddress)
  if (number === null) return problem('notFound')
  if (actor.kind === 'officer') {
    const seen = await readAsOfficer(room.reports, number, actor)
    if (seen.ok) {
      await recordOpened(room.reports, actor, number, 'report.read')
      return seenIn(room, seen.value, offersFor(room.reports, actor, seen.value))
    }
  }
  return (await room.findPublic(number)) ?? problem('notFound')
}

async function seeAsReporter(
  room: ApiRoom,
  number: ReportNumber | null,
  typed: string,
  address: string,
): Promise<Seen | Answer> {
  const secret = readSecret(typed)
  if (number === null || secret === null) return problem('wrongSecret')
  let view = null as ReportView | null
  const guarded = await room.guard.tried(number, address, async () => {
    const seen = await readForReporter(room.reports, number, secret)
    view = seen.ok ? seen.value : null
    return seen.ok
  })
  if (guarded === 'tooMany') return problem('tooManyRequests')
  return view === null ? problem('wrongSecret') : seenIn(room, view, null)
}

const seenIn = (room: ApiRoom, view: ReportView, offers: Parameters<typeof reportJson>[2]): Seen => ({
  report: reportJson(view, room.origin, offers),
  clocks: view.clocks,
  revision: view.state.revision,
})
