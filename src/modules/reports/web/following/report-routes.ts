import { z } from 'zod'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import type { Fields } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readFormFiles } from '../../../attachments/index.ts'
import { readNumber } from '../../domain/number.ts'
import { commandReport } from '../../usecases/command-report.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { saying } from '../limits.ts'
import { missingPage } from './missing-page.ts'
import { ownPage, type Done } from './own-page.ts'
import { openedReport, withOwnReport } from './own-report.ts'
import { talking, withdrawForm } from './reporter-box.ts'
import { formActions, readReporterForm, type FormAction } from './reporter-form.ts'

/** The page of a report for everybody: another module knows what is public. Null where nothing is. */
export type PublicReportPage = (number: ReportNumber, ask: Ask) => Promise<Answer | null>

const open = { permission: 'public', audit: 'none' } as const
const params = z.object({ number: z.string().max(40) })
const doneNames = [
  ...formActions,
  'consent',
  'requestReferral',
  'changeContact',
  'giveDetails',
] as const satisfies readonly Done[]

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
      if (number === null) return page(missingPage(ask.params.number, ask.text))
      const opened = await openedReport(room, number, ask)
      if (opened !== null) return ownPage(room, opened.view, ask, { done: ask.query.selesai })
      return (await publicPage(number, ask)) ?? page(missingPage(number, ask.text))
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
      limits: [saying],
      params,
      ...(isTalk(action) ? { takesFiles: true } : {}),
      handler: (ask) => {
        const receivedAt = room.now()
        return withOwnReport(room, ask, (view) => take(room, view, action, ask, receivedAt))
      },
    }),
  ),
]

const isTalk = (action: FormAction): boolean => talking.some((one) => one === action)

async function take(
  room: ReportsRoom,
  view: ReportView,
  action: FormAction,
  ask: Ask<unknown, unknown, Fields>,
  receivedAt: Temporal.Instant,
): Promise<Answer> {
  const { kept: files, mistake } = await readFormFiles(room.db, ask)
  const ids = files.map(({ id }) => id)
  const form = readReporterForm(action, ask.body, ask.text, ids)
  const mistakes = {
    ...(form.state === 'invalid' ? form.mistakes : {}),
    ...(mistake === null ? {} : { [fileFieldNames.incoming]: mistake }),
  }
  if (form.state === 'invalid' || mistake !== null)
    return ownPage(room, view, ask, { sent: { action, typed: ask.body, mistakes, files }, status: 422 })
  const { number } = view.state
  const done = await commandReport(room, { number, command: form.values, actor: { kind: 'reporter' }, receivedAt })
  if (done.ok) return redirect(`/laporan/${number}?selesai=${action}`)
  const { refusal } = done.refusal
  if (refusal === 'unknownReport') return problem('notFound')
  const { title, advice } = ask.text.refusals[refusal]
  const field = refusal === 'unknownAttachment' ? fileFieldNames.incoming : action === 'rate' ? 'bintang' : 'isi'
  const sent = { action, typed: ask.body, mistakes: { [field]: `${title}. ${advice}` }, files }
  return ownPage(room, view, ask, { sent, status: 409 })
}
