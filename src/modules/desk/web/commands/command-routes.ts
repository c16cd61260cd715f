import { z } from 'zod'
import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { refusalStatus } from '../../../../web/refusals.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readFormFiles } from '../../../attachments/index.ts'
import { commandReport, offersFor, type ReportsRoom, type SpokenCommand } from '../../../reports/index.ts'
import { withReport } from '../asked.ts'
import { reportPath } from '../report/report-page.ts'
import type { At } from './command-form.ts'
import { commandPage, type CommandPage } from './command-page.ts'
import { readFields } from '../field-spec.ts'
import { formOf } from './forms.ts'
import { commandOfSlug, slugOf, type OfficersCommand } from './officers-command.ts'

const params = z.object({ number: z.string(), command: z.string() })

/** Each officers' command has a page of its own; what it asks is refused or saved, and never lost. */
export const commandRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/laporan/:number/:command',
    permission: 'report.command',
    audit: 'none',
    params,
    handler: (ask) =>
      withReport(room, ask, (view, officer) => {
        const command = commandOfSlug(ask.params.command)
        if (command === null) return problem('notFound')
        const at: At = { view, officer, text: ask.text, language: ask.language }
        const offer = offersFor(room, officer, view).find((one) => one.command === command)
        const wayOn = { href: reportPath(view.state.number), label: ask.text.following.backToReport }
        if (offer?.refusal) return problem(offer.refusal.refusal, { wayOn })
        return page(commandPage({ ...untouched, command, at, csrf: ask.csrf() }))
      }),
  }),
  route({
    method: 'POST',
    path: '/petugas/laporan/:number/:command',
    permission: 'report.command',
    audit: 'report.command',
    takesFiles: true,
    params,
    handler: (ask) => give(room, ask),
  }),
]

const untouched = { typed: {}, mistakes: {}, files: [], refused: null, changes: [], status: 200 } as const

function give(room: ReportsRoom, ask: Ask<z.output<typeof params>, unknown, Fields>): Promise<Answer> {
  return withReport(room, ask, async (view, officer) => {
    const command = commandOfSlug(ask.params.command)
    if (command === null) return problem('notFound')
    const at: At = { view, officer, text: ask.text, language: ask.language }
    const { kept: files, mistake } = await readFormFiles(room.db, ask)
    const again = (change: Partial<CommandPage>): Answer =>
      page(commandPage({ ...untouched, command, at, csrf: ask.csrf(), typed: ask.body, files, status: 422, ...change }))
    const seenSeq = Number(fieldText(ask.body, 'seq'))
    // What the form asks may depend on what has changed, so that is told before its answers are read.
    if (seenSeq !== view.state.seq)
      return again({ status: 409, changes: view.timeline.filter(({ event }) => event.seq > seenSeq) })
    const wrongFiles: Mistakes = mistake === null ? {} : { [fileFieldNames.incoming]: mistake }
    const spoken = await speak(room, command, at, ask.body, files)
    if (!spoken.ok || mistake !== null)
      return again({ mistakes: { ...(spoken.ok ? {} : spoken.refusal), ...wrongFiles } })
    const { number } = view.state
    const done = await commandReport(room, { number, command: spoken.value, actor: officer, seenSeq })
    if (done.ok) return redirect(`${reportPath(number)}?tersimpan=${slugOf(command)}`)
    const { refusal } = done.refusal
    if (refusal === 'unknownReport') return problem('notFound')
    // Somebody was quicker between reading and locking: the second look finds what they did.
    if (refusal === 'changedMeanwhile') return give(room, ask)
    return again({ refused: at.text.refusals[refusal], status: refusalStatus[refusal] })
  })
}

/** The command that was typed, or by field what is wrong with it. */
async function speak(
  room: ReportsRoom,
  command: OfficersCommand,
  at: At,
  typed: Fields,
  files: readonly AttachmentCard[],
): Promise<Result<SpokenCommand, Mistakes>> {
  const form = formOf(command)
  const read = readFields(form.fields(at), typed, at.text)
  if (read.state === 'invalid') return refuse(read.mistakes)
  const mistakes = (await form.check?.(read.values, at, room)) ?? {}
  return Object.keys(mistakes).length > 0
    ? refuse(mistakes)
    : accept(
        form.speak(
          read.values,
          at,
          files.map(({ id }) => id),
        ),
      )
}
