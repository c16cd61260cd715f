import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { refusalStatus } from '../../../../web/refusals.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import type { AnswerWarning } from '../../../answering/index.ts'
import { readFormFiles } from '../../../attachments/index.ts'
import {
  commandReport,
  offersFor,
  type ReportsRoom,
  type ReportView,
  type SpokenCommand,
} from '../../../reports/index.ts'
import { withReport } from '../asked.ts'
import { review } from '../marks/marks-form.ts'
import { reportPath } from '../report/report-path.ts'
import { asAsked, offeredTemplates, unfilledIn, warningsOf } from './answer-aids.ts'
import { withDocument } from './with-document.ts'
import { withColleagues } from './with-colleagues.ts'
import { withLearned } from './with-learned.ts'
import type { At } from './command-form.ts'
import { untouched } from './command-form-view.ts'
import { commandPage, type CommandPage } from './command-page.ts'
import { readFields } from '../field-spec.ts'
import { formOf } from './forms.ts'
import { commandOfSlug, slugOf, type OfficersCommand } from './officers-command.ts'
import { readEvent } from '../who-reads.ts'
import { choosesLead, routeOf } from './route-of.ts'

/**
 * Twice what is ever read of a document: whoever sends all of it as the text for the public is told on the form how long that
 * may be, and loses nothing.
 */
const mostTypedBytes = 4 * 1024 * 1024

const params = z.object({ number: z.string(), command: z.string() })

/** Each officers' command has a page of its own; what it asks is refused or saved, and never lost. */
export const commandRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/laporan/:number/:command',
    permission: 'report.command',
    audit: readEvent,
    params,
    query: z.object({
      cari: z.string().trim().max(200).catch('').default(''),
      foto: z.string().max(36).catch('').default(''),
      dokumen: z.string().max(36).catch('').default(''),
    }),
    handler: (ask) =>
      withReport(room, ask, async (view, officer) => {
        const command = commandOfSlug(ask.params.command)
        if (command === null) return problem('notFound')
        const opening = await withDocument(
          room,
          command,
          ask.query.dokumen,
          await atOf(room, command, view, officer, ask),
        )
        const offer = offersFor(room, officer, view).find((one) => one.command === command)
        const wayOn = { href: reportPath(view.state.number), label: ask.text.following.backToReport }
        if (offer?.refusal) return problem(offer.refusal.refusal, { wayOn })
        if (!opening.ok) return problem(opening.refusal.refusal, { wayOn })
        const at = { ...opening.value, sought: ask.query.cari, photo: ask.query.foto }
        const templates = await offeredTemplates(room, command, at)
        return page(commandPage({ ...opened, command, at, templates, csrf: ask.csrf() }))
      }),
  }),
  route({
    method: 'POST',
    path: '/petugas/laporan/:number/:command',
    permission: 'report.command',
    audit: 'report.command',
    takesFiles: true,
    bodyBytes: mostTypedBytes,
    params,
    handler: (ask) => give(room, ask),
  }),
]

const opened = { ...untouched, refused: null, changes: [], isRemade: false, status: 200 } as const

function give(room: ReportsRoom, ask: Ask<z.output<typeof params>, unknown, Fields>): Promise<Answer> {
  return withReport(room, ask, async (view, officer) => {
    const command = commandOfSlug(ask.params.command)
    if (command === null) return problem('notFound')
    const named = fieldText(ask.body, 'dokumen')
    const opening = await withDocument(room, command, named, await atOf(room, command, view, officer, ask))
    const at = opening.ok ? opening.value : opening.refusal.at
    const { kept: files, mistake } = await readFormFiles(room.db, ask)
    const asked = asAsked(ask.body)
    const original = formOf(command).settles?.(at)
    const reviewed = original === undefined ? null : review(original, asked, at.text)
    const typed = reviewed?.typed ?? asked
    const again = (change: Partial<CommandPage>): Answer =>
      page(commandPage({ ...opened, command, at, csrf: ask.csrf(), typed, files, status: 422, ...change }))
    if (!opening.ok) {
      const { refusal } = opening.refusal
      return again({ typed: asked, refused: at.text.refusals[refusal], status: refusalStatus[refusal] })
    }
    const seenSeq = Number(fieldText(ask.body, 'seq'))
    // What the form asks may depend on what has changed, so that is told before its answers are read.
    if (seenSeq !== view.state.seq)
      return again({ status: 409, changes: view.timeline.filter(({ event }) => event.seq > seenSeq) })
    const wrongFiles: Mistakes = mistake === null ? {} : { [fileFieldNames.incoming]: mistake }
    const spoken = await speak(room, command, at, typed, files)
    if (!spoken.ok || mistake !== null)
      return again({ mistakes: { ...(spoken.ok ? {} : spoken.refusal), ...wrongFiles } })
    if (reviewed !== null && Object.keys(reviewed.mistakes).length > 0) return again({ mistakes: reviewed.mistakes })
    if (reviewed?.isAnew === true) return again({ isRemade: true })
    const { warnings } = spoken.value
    if (warnings.length > 0) return again({ warnings })
    const { number } = view.state
    const done = await commandReport(room, { number, command: spoken.value.command, actor: officer, seenSeq })
    if (done.ok) return redirect(formOf(command).leadsTo?.(at) ?? `${reportPath(number)}?tersimpan=${slugOf(command)}`)
    const { refusal } = done.refusal
    if (refusal === 'unknownReport') return problem('notFound')
    // Somebody was quicker between reading and locking: the second look finds what they did.
    if (refusal === 'changedMeanwhile') return give(room, ask)
    return again({ refused: at.text.refusals[refusal], status: refusalStatus[refusal] })
  })
}

async function atOf(
  room: ReportsRoom,
  command: OfficersCommand,
  view: ReportView,
  officer: Officer,
  { text, language }: Pick<Ask, 'text' | 'language'>,
): Promise<At> {
  const found = choosesLead(command) ? await routeOf(room, view) : null
  const at = await withColleagues(room, command, { view, officer, text, language, route: found })
  return withLearned(room, command, at)
}

/** The command that was typed with what should be looked at again, or by field what is wrong with it. */
async function speak(
  room: ReportsRoom,
  command: OfficersCommand,
  at: At,
  typed: Fields,
  files: readonly AttachmentCard[],
): Promise<Result<{ readonly command: SpokenCommand; readonly warnings: readonly AnswerWarning[] }, Mistakes>> {
  const form = formOf(command)
  const read = readFields(form.fields(at), typed, at.text)
  if (read.state === 'invalid') return refuse(read.mistakes)
  const mistakes = { ...unfilledIn(command, read.values, at), ...(await form.check?.(read.values, at, room)) }
  if (Object.keys(mistakes).length > 0) return refuse(mistakes)
  const attached = files.map(({ id }) => id)
  const warnings = warningsOf(command, read.values, typed)
  return accept({ command: form.speak(read.values, at, attached), warnings })
}
