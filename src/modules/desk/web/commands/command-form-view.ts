import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import type { ScriptName } from '../../../../web/assets.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { fileField, fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { keptForm, keptStatus } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { templateList } from '../../../../web/components/template-list/template-list.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { AnswerWarning } from '../../../answering/index.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'
import { marksSection } from '../marks/marks-section.ts'
import { reportPath } from '../report/report-path.ts'
import { agencySearchAbove } from './agency-search.ts'
import { changeKind, setAside, type OfferedTemplate } from './answer-aids.ts'
import type { At } from './command-form.ts'
import { formOf } from './forms.ts'
import { keptCommand } from './kept-command.ts'
import { slugOf, type OfficersCommand } from './officers-command.ts'

/** One command's form, wherever it stands. */
export type CommandFormView = {
  readonly command: OfficersCommand
  readonly at: At
  readonly typed: Fields
  readonly mistakes: Mistakes
  /** Files that came with the form and are kept. */
  readonly files: readonly AttachmentCard[]
  /** What the words may begin with. */
  readonly templates: readonly OfferedTemplate[]
  /** What the officer should look at again before it is posted. */
  readonly warnings: readonly AnswerWarning[]
  readonly csrf: string
}

/** A form as it is opened. */
export const untouched = { typed: {}, mistakes: {}, files: [], templates: [], warnings: [] } as const

/** The browser modules that make a command's form better. */
export function scriptsOf(command: OfficersCommand): readonly ScriptName[] {
  const { files, picksAmong, settles, script } = formOf(command)
  return [
    'draft',
    'report',
    ...(files === undefined ? [] : (['upload'] as const)),
    ...(picksAmong === undefined ? [] : (['place'] as const)),
    ...(settles === undefined ? [] : (['settle'] as const)),
    ...(script === undefined ? [] : [script]),
  ]
}

/**
 * What the command means, what it can begin with, its questions, and its button; the next step of a report has nothing
 * to go back to.
 */
export function commandFormView(view: CommandFormView, { isNext = false } = {}): Html {
  const { command, at, mistakes } = view
  const { desk, deskCommands } = at.text
  const { state } = at.view
  const form = formOf(command)
  const path = reportPath(state.number)
  const { does, means } = deskCommands.commands[command]
  return html`${warningsView(view)}
<p>${means}</p>
${form.above?.(at)}
${form.picksAmong === undefined ? null : agencySearchAbove(`${path}/${slugOf(command)}`, form.picksAmong, at)}
${templatesView(view)}
<form method="post"${attributes({ id: formId, action: `${path}/${slugOf(command)}`, enctype: form.files === undefined ? null : 'multipart/form-data' })}${keptForm({ name: keptCommand(state.number, command), isTabOnly: true })}>${csrfField(view.csrf)}
<input type="hidden" name="seq" value="${state.seq}">
${fieldsView(form.fields(at), view)}
${marksOf(view)}
${form.files === undefined ? null : fileField({ label: form.files(at), kept: view.files, mistake: mistakes[fileFieldNames.incoming] }, at.text)}
${buttons(
  button({ label: form.does?.(at) ?? does, tone: isGrave(command) ? 'danger' : 'accent' }),
  isNext ? null : buttonLink({ href: path, label: desk.cancel, variant: 'tertiary' }),
)}
${keptStatus('', at.text)}</form>`
}

/** The marks of what the form makes public; null where it makes nothing so. */
function marksOf({ command, at, typed }: CommandFormView): Html | null {
  const { settles, settled, fields } = formOf(command)
  if (settles === undefined) return null
  const initial = (name: string): string => fields(at).find((spec) => spec.name === name)?.initial ?? ''
  const current = (name: string): string => (Object.hasOwn(typed, name) ? fieldText(typed, name) : initial(name))
  const copy = { title: current('title'), text: current('text') }
  return marksSection({ original: settles(at), copy, settled: settled?.(at) ?? null, typed, text: at.text })
}

const formId = 'langkah-isian'

/** What is asked only now and then waits folded, open where something in it is wrong or was filled in. */
export function fieldsView(
  specs: readonly FieldSpec[],
  { typed, mistakes, at }: Pick<CommandFormView, 'typed' | 'mistakes' | 'at'>,
): Html {
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
export const isGrave = (command: OfficersCommand): boolean =>
  ['archive', 'retract', 'unpublish', 'retractDocument', 'closeAgreed'].includes(command)

function templatesView({ templates, command, at }: CommandFormView): Html | null {
  if (templates.length === 0) return null
  const { answering } = at.text
  const path = `${reportPath(at.view.state.number)}?langkah=${slugOf(command)}`
  return templateList(
    answering,
    templates.map(({ id, title, kind, text }) => {
      return { title, kind: answering.kinds[kind], value: kind, text, href: `${path}&templat=${id}#langkah` }
    }),
  )
}

/** The buttons belong to the form below: to go on all the same, or to tell a promise as what it is. */
function warningsView({ warnings, command, at }: CommandFormView): Html | null {
  if (warnings.length === 0) return null
  const { answering } = at.text
  const names = warnings.map(({ warning }) => warning)
  const list = html`<ul>${warnings.map(({ warning, found }) => html`<li>${answering.warnings[warning](found.join(', '))}</li>`)}</ul>
${buttons(
  names.includes('emptyPhrase') && command !== 'concludeExamination'
    ? html`<button class="ds-button" type="submit" form="${formId}" name="${changeKind}" value="interim">${answering.asInterim}</button>`
    : null,
  html`<button class="ds-button" data-variant="secondary" type="submit" form="${formId}" name="${setAside}" value="${names.join(' ')}">${answering.anyway}</button>`,
)}`
  return notice({ tone: 'warning', title: answering.checkTitle, body: list })
}
