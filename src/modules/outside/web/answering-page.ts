import { zoneOf } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { radios, selectField, textArea, textField } from '../../../web/components/field/field.ts'
import { fileField, fileFieldNames } from '../../../web/components/file-field/file-field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay, shortDay } from '../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../web/messages/messages.ts'
import type { Agencies } from '../../agencies/index.ts'
import { words as reportWords } from '../../reports/index.ts'
import type { OutsideView } from '../usecases/answer-by-link.ts'

/** Takes the code; it comes in from the link's `#` where a script may run. */
export const enterPage = (
  { code, mistakes, csrf }: { readonly code: string; readonly mistakes: Mistakes; readonly csrf: string },
  { outside }: Messages,
): PageContent => ({
  title: outside.enterTitle,
  isSecret: true,
  ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
  main: html`${errorSummary(outside.mistakes, mistakes)}
<p>${outside.enterLead}</p>
<form method="post" action="/tautan" data-from-fragment="kode" data-by-hand novalidate>${csrfField(csrf)}
${textField({ name: 'kode', label: outside.enterCode, hint: outside.enterCodeHint, value: code, autocomplete: 'off', required: true, mistake: mistakes['kode'] })}
${button({ label: outside.enter })}</form>`,
})

/** What an agency outside may answer to a whole report. */
export const outsideWays = ['interim', 'substantive', 'unable', 'refuse'] as const

export type AnsweringView = OutsideView & {
  readonly agencies: Agencies
  readonly dueOn: Temporal.PlainDate | null
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly files: readonly AttachmentCard[]
  /** Why the report's law refused; null where it did not. */
  readonly refused: { readonly title: string; readonly advice: string } | null
  readonly isAnswered: boolean
  readonly status: number
  readonly csrf: string
  readonly language: Language
}

/** What an agency outside sees: what was approved for it, what it said, and the form for its answer. */
export function answeringPage(view: AnsweringView): PageContent {
  const text = messages[view.language]
  const { outside } = text
  const { link, agencies, dueOn, mistakes, refused } = view
  return {
    title: outside.readTitle(link.number),
    isSecret: true,
    scripts: ['upload'],
    status: view.status,
    main: html`${errorSummary(outside.mistakes, mistakes)}
${refused === null ? null : notice({ tone: 'danger', title: refused.title, body: refused.advice })}
${view.isAnswered ? notice({ tone: 'success', title: outside.answered }) : null}
${definitionList([
  { term: outside.forAgency, description: agencies.get(link.agency)?.name ?? link.agency },
  ...(dueOn === null ? [] : [{ term: outside.waitsUntil, description: longDay(dueOn, view.language) }]),
])}
<h2 class="ds-heading" data-size="sm">${link.title}</h2>
<div class="surat">${link.body}</div>
${saidSection(view, text)}
${view.asked === 'nothing' ? html`<p>${outside.nothingAsked}</p>` : answerForm(view, text)}`,
  }
}

function saidSection({ said, link, agencies, language }: AnsweringView, { outside }: Messages): Html | null {
  if (said.length === 0) return null
  const shown: Readonly<Record<string, string>> = {
    draftHandedIn: outside.saidDraft,
    taskAnswered: outside.saidPart,
    refused: outside.saidRefused,
    draftReturned: outside.saidReturned,
  }
  const zone = zoneOf(agencies, link.agency)
  return html`<h2 class="ds-heading" data-size="sm">${outside.said}</h2>
${said.map(
  ({ event, text }) =>
    html`<section><p><strong>${shown[event.type]}</strong>, <time datetime="${event.at.toString()}">${shortDay(localDay(event.at, zone), language)}</time></p><div class="surat">${text}</div></section>`,
)}`
}

function answerForm(view: AnsweringView, text: Messages): Html {
  const { outside } = text
  const { typed, mistakes, link } = view
  const frame = (name: string, label: string) => {
    return { name, label, value: fieldText(typed, name), mistake: mistakes[name] }
  }
  const ways = outsideWays.map((value) => ({ value, ...outside.ways[value] }))
  const whole = html`${radios({ ...frame('jenis', outside.how), choices: ways })}
${textField({ ...frame('tanggal', outside.promisedOn), hint: outside.promisedOnHint, type: 'date' })}
${selectField({
  ...frame('dasar', outside.ground),
  hint: outside.groundHint,
  none: '–',
  choices: reportWords.unableGrounds.map((value) => ({ value, label: outside.grounds[value] })),
})}
${selectField({
  ...frame('alasan', outside.reason),
  hint: outside.reasonHint,
  none: '–',
  choices: reportWords.refusalReasons.map((value) => ({ value, label: text.report.refusalReasons[value] })),
})}`
  return html`<h2 class="ds-heading" data-size="sm">${outside.answerTitle}</h2>
<p>${view.asked === 'part' ? outside.partLead : outside.answerLead}</p>
<form method="post" action="/tautan/${link.id}" enctype="multipart/form-data" novalidate>${csrfField(view.csrf)}
${view.asked === 'part' ? null : whole}
${textArea({ ...frame('isi', outside.text), rows: 8, required: true })}
${fileField({ label: outside.proof, kept: view.files, mistake: mistakes[fileFieldNames.incoming] }, text)}
${textField({ ...frame('nama', outside.name), autocomplete: 'name', required: true, maxLength: 200 })}
${textField({ ...frame('jabatan', outside.position), autocomplete: 'organization-title', required: true, maxLength: 200 })}
${button({ label: outside.sendAnswer })}</form>`
}
