import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textArea, textField } from '../../../../web/components/field/field.ts'
import { letterText } from '../../../../web/components/letter/letter-text.ts'
import { letterPreview } from '../../../../web/components/letter/letter.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { beside } from '../../../../web/components/split/split.ts'
import { table } from '../../../../web/components/table/table.ts'
import type { Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { fillableIn, hasSms, isLinked } from '../../domain/template-facts.ts'
import type { Template } from '../../domain/templates.ts'
import type { Wording } from '../../domain/wording.ts'
import type { SavedWording } from '../../store/wordings.ts'
import type { Worded } from '../letter-words.ts'
import { wordingAddress, wordingsPath } from './wording-list-page.ts'

export type WordingView = {
  readonly template: Template
  /** The language of the words. */
  readonly of: Language
  /** What stands in the form: as saved, or as typed. */
  readonly wording: Wording
  /** The example letter in these words. */
  readonly worded: Worded
  /** The newest first. */
  readonly history: readonly SavedWording[]
  readonly nameOf: (saved: SavedWording) => string
  readonly mayChange: boolean
  readonly mistakes: Mistakes
  readonly isDone: boolean
  readonly csrf: string
  /** The language of the page. */
  readonly language: Language
}

/** One template in one language: the words in a form, beside how they arrive; below, what they were before. */
export function wordingPage(view: WordingView): PageContent {
  const { template, of, mistakes, language, mayChange } = view
  const { wordingPages, wordings } = messages[language]
  const preview = html`<h2 class="ds-heading" data-size="sm">${wordingPages.preview}</h2>${previewOf(view)}`
  return {
    title: wordingPages.editTitle(wordings[template].subject, wordingPages.languages[of]),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(wordingPages.notSaved, mistakes)}
${view.isDone ? notice({ tone: 'success', title: wordingPages.saved }) : null}
${mayChange ? beside(formOf(view), preview) : html`<p>${wordingPages.readOnly}</p>${preview}`}
${historyOf(view)}
<p>${buttonLink({ href: wordingsPath, label: wordingPages.back, variant: 'tertiary' })}</p>`,
  }
}

function formOf({ template, of, wording, history, mistakes, csrf, language }: WordingView): Html {
  const { wordingPages } = messages[language]
  return html`<form method="post" action="${wordingAddress(template, of)}">${csrfField(csrf)}
<input type="hidden" name="versi"${attributes({ value: history[0]?.version ?? 0 })}>
${textField({ name: 'judul', label: wordingPages.subject, hint: wordingPages.subjectHint, value: wording.subject, mistake: mistakes['judul'] })}
${textArea({ name: 'isi', label: wordingPages.body, hint: wordingPages.bodyHint, value: wording.body, rows: 10, mistake: mistakes['isi'] })}
${
  hasSms(template)
    ? textArea({
        name: 'sms',
        label: wordingPages.sms,
        hint: wordingPages.smsHint,
        value: wording.sms ?? '',
        rows: 4,
        mistake: mistakes['sms'],
      })
    : null
}
${buttons(
  button({ label: wordingPages.save, name: 'aksi', value: 'simpan' }),
  button({ label: wordingPages.show, name: 'aksi', value: 'lihat', variant: 'secondary' }),
)}</form>
${placeholderHelp(template, language)}`
}

function placeholderHelp(template: Template, language: Language): Html | null {
  const { wordingPages } = messages[language]
  const names = [...fillableIn(template), ...(isLinked(template) ? (['tautan'] as const) : [])]
  if (names.length === 0) return null
  return html`<h3 class="ds-heading" data-size="2xs">${wordingPages.placeholders}</h3>
${definitionList(names.map((name) => ({ term: `{${name}}`, description: wordingPages.placeholder[name] })))}`
}

function previewOf({ worded, template, of, language }: WordingView): Html {
  const { wordingPages } = messages[language]
  const { subject, pieces, sms } = worded
  return html`<p>${wordingPages.previewLead}</p>
<p>${wordingPages.previewSubject}: <strong${attributes({ lang: of })}>${subject}</strong></p>
<div${attributes({ lang: of })}>${letterPreview(pieces)}</div>
<details class="ds-details"><summary>${wordingPages.asText}</summary><div><pre class="polos"${attributes({ lang: of })}>${letterText(pieces)}</pre></div></details>
<h3 class="ds-heading" data-size="2xs">${wordingPages.asSms}</h3>
${
  hasSms(template)
    ? html`<p${attributes({ lang: of })}>${sms}</p><p>${wordingPages.smsLength(sms.length, partsOf(sms))}</p>`
    : html`<p>${wordingPages.noSms}</p>`
}`
}

/** One SMS holds 160 letters, each part of a longer one 153 (GSM 03.40 §9.2.3.24.1). */
const partsOf = ({ length }: string): number => (length <= 160 ? 1 : Math.ceil(length / 153))

function historyOf(view: WordingView): Html {
  const { history, nameOf, mayChange, template, of, csrf, language } = view
  const { wordingPages } = messages[language]
  if (history.length === 0)
    return html`<h2 class="ds-heading" data-size="sm">${wordingPages.history}</h2><p>${wordingPages.noHistory}</p>`
  const { version, when, who, wording } = wordingPages.historyColumns
  const isOwn = history[0]?.wording !== null
  return html`${table({
    caption: wordingPages.history,
    columns: [{ label: version }, { label: when }, { label: who }, { label: wording }],
    rows: history.map((saved) => [
      String(saved.version),
      moment(saved.savedAt, nationalZone, language),
      nameOf(saved),
      saved.wording === null ? wordingPages.builtIn : savedWords(saved.wording, of),
    ]),
  })}
${
  mayChange && isOwn
    ? html`<form method="post" action="${wordingAddress(template, of)}/bawaan">${csrfField(csrf)}
<input type="hidden" name="versi"${attributes({ value: history[0]?.version ?? 0 })}>
${button({ label: wordingPages.useBuiltIn, variant: 'secondary' })}</form>`
    : null
}`
}

const savedWords = ({ subject, body, sms }: Wording, of: Language): Html =>
  html`<details class="ds-details"><summary${attributes({ lang: of })}>${subject}</summary><div><pre class="polos"${attributes({ lang: of })}>${body}${sms === null ? '' : `\n\nSMS: ${sms}`}</pre></div></details>`
