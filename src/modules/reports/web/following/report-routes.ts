import { z } from 'zod'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { reporterCookieName } from '../../../../web/session.ts'
import { readNumber } from '../../domain/number.ts'
import { commandReport } from '../../usecases/command-report.ts'
import { readForReporter } from '../../usecases/read-for-reporter.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import type { ReporterCommand } from '../../usecases/reporter-offers.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { ownPage } from './own-page.ts'
import { withdrawForm } from './reporter-box.ts'
import { formActions, readReporterForm, type FormAction } from './reporter-form.ts'
import { secretInSession } from './reporter-session.ts'
import { trackPage } from './track-page.ts'

/** The page of a report for everybody: another module knows what is public. Null where nothing is. */
export type PublicReportPage = (number: ReportNumber, ask: Ask) => Promise<Answer | null>

const open = { permission: 'public', audit: 'none' } as const
const params = z.object({ number: z.string().max(40) })
const doneNames = [...formActions, 'consent', 'requestReferral'] as const satisfies readonly ReporterCommand[]

/** `/laporan/{number}`: the reporter's own page where this browser opened it, the public page for everybody else. */
export const reportRoutes = (room: ReportsRoom, publicPage: PublicReportPage): readonly Route[] => [
  route({
    method: 'GET',
    path: '/laporan/:number',
    ...open,
    params,
    query: z.object({ selesai: z.enum(doneNames).optional().catch(undefined) }),
    handler: async (ask) => {
      const number = readNumber(ask.params.number)
      if (number === null) return problem('notFound')
      const view = await openedReport(room, number, ask)
      if (view !== null) return ownPage(room, view, ask, { done: ask.query.selesai })
      return (await publicPage(number, ask)) ?? problem('notFound')
    },
  }),
  route({
    method: 'GET',
    path: '/laporan/:number/cabut',
    ...open,
    params,
    handler: (ask) =>
      withOwnReport(room, ask, async ({ state }) => {
        const form = withdrawForm({ number: state.number, csrf: ask.csrf() }, ask.text)
        return page({ title: ask.text.following.withdrawTitle, main: form })
      }),
  }),
  ...formActions.map((action) =>
    route({
      method: 'POST',
      path: `/laporan/:number/${action}`,
      ...open,
      params,
      handler: (ask) => {
        const receivedAt = room.now()
        return withOwnReport(room, ask, (view) => take(room, view, action, ask, receivedAt))
      },
    }),
  ),
]

async function take(
  room: ReportsRoom,
  view: ReportView,
  action: FormAction,
  ask: Ask<unknown, unknown, Fields>,
  receivedAt: Temporal.Instant,
): Promise<Answer> {
  const form = readReporterForm(action, ask.body, ask.text)
  if (form.state === 'invalid')
    return ownPage(room, view, ask, { sent: { action, typed: form.typed, mistakes: form.mistakes }, status: 422 })
  const { number } = view.state
  const done = await commandReport(room, { number, command: form.values, actor: { kind: 'reporter' }, receivedAt })
  if (done.ok) return redirect(`/laporan/${number}?selesai=${action}`)
  const { refusal } = done.refusal
  if (refusal === 'unknownReport') return problem('notFound')
  const { title, advice } = ask.text.refusals[refusal]
  const sent = { action, typed: ask.body, mistakes: { [action === 'rate' ? 'bintang' : 'isi']: `${title}. ${advice}` } }
  return ownPage(room, view, ask, { sent, status: 409 })
}

/** The report that this browser's cookie opens; null where it does not. */
async function openedReport(
  room: ReportsRoom,
  number: ReportNumber,
  ask: Pick<Ask, 'cookie'>,
): Promise<ReportView | null> {
  const secret = secretInSession(room, number, ask.cookie(reporterCookieName))
  const view = secret === null ? null : await readForReporter(room, number, secret)
  return view?.ok ? view.value : null
}

/** Works on a report that is open on this browser; else asks to open it again, and keeps what was typed. */
export async function withOwnReport(
  room: ReportsRoom,
  ask: Ask<{ number: string }, unknown, Fields>,
  work: (view: ReportView) => Promise<Answer>,
): Promise<Answer> {
  const number = readNumber(ask.params.number)
  const view = number === null ? null : await openedReport(room, number, ask)
  if (view !== null) return work(view)
  const again = { number: ask.params.number, secret: '', mistakes: {}, csrf: ask.csrf(), status: 401 }
  return page(trackPage({ ...again, unsent: fieldText(ask.body, 'isi') }, ask.text))
}
