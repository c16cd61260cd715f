import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import { templateKinds, type AnswerTemplate } from '../../../answering/index.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'

export const templatesPath = '/petugas/templat'
/** In place of an id, the address of a template that is not there yet. */
export const newTemplate = 'baru'

/** A template with what its ids stand for. */
export type ListedTemplate = {
  readonly template: AnswerTemplate
  readonly agency: string
  readonly category: string | null
}

/** All templates that the officer can use or keep. */
export function templatesPage(
  { list, isDone }: { readonly list: readonly ListedTemplate[]; readonly isDone: boolean },
  language: Language,
): PageContent {
  const { answering } = messages[language]
  const { columns } = answering
  const rows = list.map(({ template, agency, category }) => [
    template.title,
    answering.kinds[template.kind],
    category ?? answering.fields.anyCategory,
    agency,
    template.isRetired ? badge(answering.retired, 'neutral') : badge(answering.inUse, 'done'),
    html`<a class="ds-link" href="${templatesPath}/${template.id}" aria-label="${answering.changeOne(template.title)}">${answering.change}</a>`,
  ])
  return {
    title: answering.title,
    density: 'dense',
    main: html`${isDone ? notice({ tone: 'success', title: answering.saved }) : null}
<p>${answering.lead}</p>
<p>${buttonLink({ href: `${templatesPath}/${newTemplate}`, label: answering.add })}</p>
${
  list.length === 0
    ? html`<p>${answering.empty}</p>`
    : table({ caption: answering.title, columns: Object.values(columns).map((label) => ({ label })), rows })
}`,
  }
}

export type TemplateChoices = Readonly<
  Record<'agencies' | 'categories', readonly { readonly value: string; readonly label: string }[]>
>

/** The questions of a template's form. */
export const templateFields = (
  { answering: { fields, kinds } }: Messages,
  { agencies, categories }: TemplateChoices,
): FieldSpec[] => [
  { kind: 'line', name: 'judul', label: fields.title, isRequired: true, most: 120 },
  {
    kind: 'radios',
    name: 'untuk',
    label: fields.kind,
    choices: templateKinds.map((value) => ({ value, label: kinds[value] })),
    initial: 'substantive',
  },
  {
    kind: 'select',
    name: 'instansi',
    label: fields.agency,
    hint: fields.agencyHint,
    choices: agencies,
    none: fields.chooseAgency,
    isRequired: true,
    initial: agencies[0]?.value ?? '',
  },
  {
    kind: 'select',
    name: 'topik',
    label: fields.category,
    choices: categories,
    none: fields.anyCategory,
    isRequired: false,
  },
  { kind: 'words', name: 'isi', label: fields.body, hint: fields.bodyHint, isRequired: true, most: 5000 },
  { kind: 'tick', name: 'pensiun', label: fields.retired, hint: fields.retiredHint },
]

export type TemplatePage = {
  readonly id: string
  readonly title: string
  readonly fields: readonly FieldSpec[]
  readonly typed: Fields
  readonly mistakes: Mistakes
  /** The version that the form began with. */
  readonly seen: number
  readonly mayChange: boolean
  /** The words with an example's values in their places; null before there are any. */
  readonly preview: string | null
  readonly history: readonly { readonly line: string; readonly body: string }[]
  readonly csrf: string
}

/** One template: its form, what becomes of it, and every version that there was. */
export function templatePage(view: TemplatePage, { answering }: Messages): PageContent {
  const { mistakes, typed, preview } = view
  const form = html`<form method="post" action="${templatesPath}/${view.id}">${csrfField(view.csrf)}
<input type="hidden" name="versi" value="${view.seen}">
${view.fields.map((spec) => fieldView(spec, typed, mistakes))}
${buttons(
  button({ label: answering.save }),
  button({ label: answering.look, variant: 'secondary', name: 'aksi', value: 'lihat' }),
  buttonLink({ href: templatesPath, label: answering.cancel, variant: 'tertiary' }),
)}</form>`
  return {
    title: view.title,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(answering.notSaved, mistakes)}
${view.mayChange ? form : html`${notice({ tone: 'info', title: answering.readOnly })}<p><a class="ds-link" href="${templatesPath}">← ${answering.title}</a></p>`}
${preview === null ? null : html`<h2 class="ds-heading" data-size="sm">${answering.preview}</h2><p class="ringkas">${answering.previewLead}</p><div class="surat">${preview}</div>`}
${versions(view, answering)}`,
  }
}

function versions({ history }: TemplatePage, answering: Messages['answering']): Html | null {
  if (history.length === 0) return null
  return html`<h2 class="ds-heading" data-size="sm">${answering.versions}</h2>${history.map(
    ({ line, body }) =>
      html`<details class="ds-details"><summary>${line}</summary><div class="surat">${body}</div></details>`,
  )}`
}
