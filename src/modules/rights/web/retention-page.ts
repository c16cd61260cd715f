import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { selectField, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { leastMonths, reportKinds, retainedKinds, retentionRules, type RetainedKind } from '../domain/retention.ts'
import type { AgencySetting } from '../store/retention-settings.ts'
import type { DueKind } from '../usecases/retain.ts'

export const retentionPath = '/petugas/retensi'

export type RetentionView = {
  readonly due: readonly DueKind[]
  /** `least`: the fewest months that may be set there now. */
  readonly settings: readonly (AgencySetting & { readonly agencyName: string; readonly least: number })[]
  /** Agencies whose periods this officer may set; empty where none. */
  readonly settable: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly isApplied: boolean
  readonly isSaved: boolean
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

/** What is kept for how long and by what, and how much of it would go now; nothing goes from here. */
export function retentionPage(view: RetentionView): PageContent {
  const { settings, isApplied, isSaved, mistakes, language } = view
  const { retention: words, rights } = messages[language]
  const { columns } = words
  return {
    title: words.title,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(rights.mistakes, mistakes)}${isSaved ? notice({ tone: 'success', title: words.saved }) : null}
<p>${words.lead}</p>
<p>${words.howLead} ${isApplied ? words.howOn : words.howOff}</p>
${table({
  caption: words.caption,
  columns: [
    { label: columns.kind },
    { label: columns.period },
    { label: columns.from },
    { label: columns.basis },
    { label: columns.due },
  ],
  rows: retainedKinds.map((kind) => [
    words.kinds[kind],
    periodOf(kind, language),
    words.starts[retentionRules[kind].starts],
    retentionRules[kind].source.strength === 'product' ? words.ourChoice : retentionRules[kind].source.document,
    dueOf(kind, view),
  ]),
})}
<p>${words.holds}</p>
${settings.length === 0 ? null : html`<ul>${settings.map(({ kind, months, least, document, agencyName }) => html`<li>${agencyName}, ${words.kinds[kind]}: ${words.months(months)}. ${words.setBy(document)}${months < least ? notice({ tone: 'warning', title: words.tooShort(words.months(least)) }) : null}</li>`)}</ul>`}
${view.settable.length === 0 ? null : settingForm(view)}`,
  }
}

function periodOf(kind: RetainedKind, language: Language): string {
  const { retention: words } = messages[language]
  const { months, how } = retentionRules[kind]
  if (how === 'swept') return words.swept
  return months === null ? words.forever : words.months(months)
}

function dueOf(kind: RetainedKind, { due, language }: RetentionView): string {
  const { retention: words } = messages[language]
  if (retentionRules[kind].how !== 'run') return '–'
  const found = due.find((one) => one.kind === kind)
  if (found === undefined) return words.notYours
  const { count, oldest, newest } = found
  if (count === 0 || oldest === null || newest === null) return words.nothingDue
  const day = (at: Temporal.Instant): string => longDay(localDay(at, nationalZone), language)
  return words.due(count, day(oldest), day(newest))
}

function settingForm({ settable, typed, mistakes, csrf, language }: RetentionView): Html {
  const { retention: words } = messages[language]
  const [only] = settable
  return html`<h2 class="ds-heading" data-size="sm">${words.set}</h2>
<p>${words.setLead}</p>
<p>${words.leastWhy(words.months(leastMonths([])))}</p>
<form method="post" action="${retentionPath}" novalidate>${csrfField(csrf)}
${selectField({
  name: 'instansi',
  label: words.agency,
  value: fieldText(typed, 'instansi') || (only?.id ?? ''),
  choices: settable.map(({ id, name }) => ({ value: id, label: name })),
  mistake: mistakes['instansi'],
})}
${selectField({
  name: 'jenis',
  label: words.kind,
  value: fieldText(typed, 'jenis'),
  choices: reportKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
  mistake: mistakes['jenis'],
})}
${textField({ name: 'bulan', label: words.inMonths, value: fieldText(typed, 'bulan'), inputMode: 'numeric', required: true, mistake: mistakes['bulan'] })}
${textField({ name: 'dokumen', label: words.document, hint: words.documentHint, value: fieldText(typed, 'dokumen'), maxLength: 300, required: true, mistake: mistakes['dokumen'] })}
${button({ label: words.save })}</form>`
}
