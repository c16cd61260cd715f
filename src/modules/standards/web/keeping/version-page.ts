import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { radios, textArea, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { beside } from '../../../../web/components/split/split.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { OpenPoint } from '../../domain/standard.ts'
import type { StandardVersion } from '../../domain/version.ts'
import type { Warning } from '../../domain/warnings.ts'
import { keepingPath, statusBadge } from './list-page.ts'
import { warningWords } from './warning-words.ts'

export type VersionView = {
  readonly version: StandardVersion
  readonly warnings: readonly Warning[]
  /** The standard as the register shows it; null while no national frame fills its silences. */
  readonly register: Html | null
  readonly mayActivate: boolean
  readonly isDone: boolean
  /** The point whose form was sent, and what was typed into it. */
  readonly sent: { readonly point: string; readonly typed: Fields } | null
  /** What was typed into the form that takes the version out of force. */
  readonly withdrawing: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

/** One version: what must be decided stands beside the sentences that leave it open. */
export function versionPage(view: VersionView): PageContent {
  const { version, warnings, register, mistakes, language } = view
  const text = messages[language]
  const { operate } = text
  const { openPoints, title } = version.standard
  const open = openPoints.filter(({ settled }) => settled === null)
  return {
    title,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
${view.isDone ? notice({ tone: 'success', title: operate.saved }) : null}
<p>${statusBadge(version, language)} <a class="ds-link" href="${keepingPath}/${version.id}/berkas">${operate.exportIt}</a></p>
${open.length === 0 ? null : html`<h2 class="ds-heading" data-size="sm">${operate.openPoints}</h2>${open.map((point) => pointForm(point, view))}`}
${
  warnings.length === 0
    ? null
    : html`<h2 class="ds-heading" data-size="sm">${operate.warnings}</h2>
<ul>${warnings.map((warning) => html`<li>${warningWords(warning, text)}</li>`)}</ul>`
}
${version.activation === null && view.mayActivate ? activateForm(view) : null}
${register}
${version.activation !== null && version.withdrawal === null && view.mayActivate ? withdrawForm(view) : null}
<p>${buttonLink({ href: keepingPath, label: operate.standardsTitle, variant: 'tertiary' })}</p>`,
  }
}

const activateForm = ({ version, csrf, language }: VersionView): Html => {
  const { operate } = messages[language]
  return html`<form method="post" action="${keepingPath}/${version.id}/aktifkan">${csrfField(csrf)}
<p>${operate.activateLead}</p>${button({ label: operate.activateIt })}</form>`
}

/** At the end of the page: taking a standard out of force touches new reports only, and cannot be taken back. */
const withdrawForm = ({ version, withdrawing, mistakes, csrf, language }: VersionView): Html => {
  const { operate } = messages[language]
  return html`<h2 class="ds-heading" data-size="sm">${operate.withdrawTitle}</h2>
<form method="post" action="${keepingPath}/${version.id}/cabut">${csrfField(csrf)}
<p>${operate.withdrawLead}</p>
${textField({ name: 'sejak', label: operate.withdrawFrom, type: 'date', value: fieldText(withdrawing, 'sejak'), mistake: mistakes['sejak'] })}
${textArea({ name: 'alasan', label: operate.withdrawWhy, value: fieldText(withdrawing, 'alasan'), rows: 2, mistake: mistakes['alasan'] })}
${button({ label: operate.withdrawIt, variant: 'secondary' })}</form>`
}

function pointForm(point: OpenPoint, { version, sent, mistakes, csrf, language }: VersionView): Html {
  const { operate } = messages[language]
  const isSent = sent?.point === point.id
  const typed = isSent ? sent.typed : {}
  const mistakeOf = (name: string): string | undefined => (isSent ? mistakes[name] : undefined)
  return beside(
    html`<h3 class="ds-heading" data-size="2xs">${point.rule}: ${point.question}</h3>${sentences(point)}`,
    html`<form method="post" action="${keepingPath}/${version.id}/butir">${csrfField(csrf)}
<input type="hidden" name="butir" value="${point.id}">
${radios({
  // Several points stand on one page, and each group of choices needs a name of its own.
  name: `pilihan-${point.id}`,
  label: operate.choose,
  value: fieldText(typed, `pilihan-${point.id}`),
  choices: point.options.map(({ id, says }) => ({ value: id, label: says })),
  mistake: mistakeOf(`pilihan-${point.id}`),
})}
${textArea({
  name: `alasan-${point.id}`,
  label: operate.why,
  value: fieldText(typed, `alasan-${point.id}`),
  rows: 2,
  mistake: mistakeOf(`alasan-${point.id}`),
})}
${button({ label: operate.settleIt, variant: 'secondary' })}</form>`,
  )
}

const sentences = ({ sentences: list }: OpenPoint): Html =>
  html`${list.map(({ document, sentence }) => html`<blockquote>${sentence} <cite>(${document})</cite></blockquote>`)}`
