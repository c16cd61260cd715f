import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { fileField, fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { keptForm, keptStatus } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { TimelineEntry } from '../../../reports/index.ts'
import { reportPath } from '../report/report-page.ts'
import { reportTimeline } from '../report/timeline.ts'
import type { At } from './command-form.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'
import { formOf } from './forms.ts'
import { keptCommand } from './kept-command.ts'
import { slugOf, type OfficersCommand } from './officers-command.ts'

export type CommandPage = {
  readonly command: OfficersCommand
  readonly at: At
  readonly typed: Fields
  readonly mistakes: Mistakes
  /** Files that came with the form and are kept. */
  readonly files: readonly AttachmentCard[]
  /** Why it was refused, told above the form; null where nothing was. */
  readonly refused: { readonly title: string; readonly advice: string } | null
  /** What others did since the officer opened the form. */
  readonly changes: readonly TimelineEntry[]
  readonly status: number
  readonly csrf: string
}

/** One command on one page: what it means, its questions, the report's text below for whoever writes an answer. */
export function commandPage(page: CommandPage): PageContent {
  const { command, at, mistakes } = page
  const { desk, deskCommands } = at.text
  const { state } = at.view
  const form = formOf(command)
  const path = reportPath(state.number)
  const { does, means } = deskCommands.commands[command]
  return {
    title: does,
    density: 'dense',
    scripts: form.files === undefined ? ['draft'] : ['draft', 'upload'],
    status: page.status,
    main: html`${errorSummary(desk.mistakes, mistakes)}${warning(page)}
<p><a class="ds-link" href="${path}">${state.number}</a> ${at.view.title ?? desk.untitled}</p>
<p>${means}</p>
${form.above?.(at)}
<form method="post"${attributes({ action: `${path}/${slugOf(command)}`, enctype: form.files === undefined ? null : 'multipart/form-data' })}${keptForm({ name: keptCommand(state.number, command), isTabOnly: true })}>${csrfField(page.csrf)}
<input type="hidden" name="seq" value="${state.seq}">
${fieldsView(form.fields(at), page)}
${form.files === undefined ? null : fileField({ label: form.files(at), kept: page.files, mistake: mistakes[fileFieldNames.incoming] }, at.text)}
${buttons(
  button({ label: does, tone: isGrave(command) ? 'danger' : 'accent' }),
  buttonLink({ href: path, label: desk.cancel, variant: 'tertiary' }),
)}
${keptStatus('', at.text)}</form>
<details class="ds-details"><summary>${desk.originalText}</summary><div class="surat">${at.view.body ?? desk.notGiven}</div></details>`,
  }
}

/** What is asked only now and then waits folded, open where something in it is wrong or was filled in. */
function fieldsView(specs: readonly FieldSpec[], { typed, mistakes, at }: CommandPage): Html {
  const rare = specs.filter((spec) => spec.isRare)
  const view = (list: readonly FieldSpec[]) => list.map((spec) => fieldView(spec, typed, mistakes))
  const isUsed = rare.some(({ name }) => mistakes[name] !== undefined || fieldText(typed, name) !== '')
  return html`${view(specs.filter((spec) => !spec.isRare))}
${
  rare.length === 0
    ? null
    : html`<details class="ds-details"${attributes({ open: isUsed })}><summary>${at.text.deskCommands.fields.more}</summary><div>${view(rare)}</div></details>`
}`
}

/** Somebody's report ends, or something told in public is taken back. */
const isGrave = (command: OfficersCommand): boolean =>
  ['archive', 'retract', 'unpublish', 'closeAgreed'].includes(command)

function warning({ at, refused, changes }: CommandPage): Html | null {
  const { desk, report } = at.text
  if (changes.length > 0)
    return html`${notice({ tone: 'warning', title: desk.changed(report.phases[at.view.state.phase].toLowerCase()), body: desk.changedLead })}
${reportTimeline(at.view, at.language, changes)}`
  return refused === null ? null : notice({ tone: 'danger', title: refused.title, body: refused.advice })
}
