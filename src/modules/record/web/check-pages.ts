import type { AgencyId } from '../../../kernel/brand.ts'
import type { PageContent } from '../../../web/answer.ts'
import { badge } from '../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textArea, textField } from '../../../web/components/field/field.ts'
import { fingerprint } from '../../../web/components/fingerprint/fingerprint.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay } from '../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { eventWords, type EventFacts } from '../../reports/index.ts'
import type { Checked, CheckedEvent } from '../usecases/check-proof.ts'

export type CheckView = {
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly origin: string
}

/** `/periksa`: by a number, or by a proof that somebody holds. */
export function checkPage({ typed, mistakes, csrf, origin }: CheckView, { record: words }: Messages): PageContent {
  const isWrong = Object.keys(mistakes).length > 0
  return {
    title: words.checkTitle,
    ...(isWrong ? { status: 422 } : { about: { description: words.checkLead, canonical: `${origin}/periksa` } }),
    main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.checkLead} <a class="ds-link" href="/catatan">${words.title}</a></p>
<section><h2 class="ds-heading" data-size="md">${words.byNumber}</h2><p>${words.byNumberLead}</p>
<form method="post" action="/periksa" novalidate>${csrfField(csrf)}
${textField({ name: 'nomor', label: words.number, hint: words.numberHint, value: fieldText(typed, 'nomor'), autocomplete: 'off', mistake: mistakes['nomor'] })}
${textField({ name: 'rahasia', label: words.secret, value: '', autocomplete: 'off', mistake: mistakes['rahasia'] })}
${textField({ name: 'sidik', label: words.print, hint: words.printHint, value: fieldText(typed, 'sidik'), autocomplete: 'off', mistake: mistakes['sidik'] })}
${button({ label: words.byNumberButton })}</form></section>
<section><h2 class="ds-heading" data-size="md">${words.byProof}</h2><p>${words.byProofLead}</p>
<form method="post" action="/periksa/bukti" novalidate>${csrfField(csrf)}
${textArea({ name: 'bukti', label: words.proof, value: fieldText(typed, 'bukti'), rows: 6, mistake: mistakes['bukti'] })}
${button({ label: words.byProofButton })}</form></section>`,
  }
}

export type ResultView = {
  readonly checked: Checked
  /** The hash on somebody's receipt, to be found among those of the report; null where none was given. */
  readonly print: string | null
  /** Where the proof can be saved, and the report read; null where it is somebody's own file. */
  readonly from: { readonly file: `/${string}`; readonly report: `/${string}`; readonly isOwn: boolean } | null
  readonly nameOf: (agency: AgencyId) => string
  readonly language: Language
}

/** What a proof comes to: first in words, then what it holds, last the numbers. */
export function resultPage(view: ResultView, text: Messages): PageContent {
  const { checked, from } = view
  const { record: words } = text
  return {
    title: words.proofTitle(checked.report),
    isSecret: true,
    main: html`${verdict(view, words)}${printNotice(view, words)}
${eventsTable(view, words)}
${textsTable(view, words)}
${from === null ? null : take(from, words)}
${numbers(checked, words)}
<p><a class="ds-link" href="/periksa">${words.checkTitle}</a> · <a class="ds-link" href="/catatan">${words.title}</a></p>`,
  }
}

const tones = { whole: 'success', waiting: 'info', altered: 'danger' } as const

function verdict({ checked, language }: ResultView, words: Messages['record']): Html {
  const { verdict: found, events, otherDays, isUnbroken } = checked
  const recorded = events.filter(({ outcome }) => outcome === 'recorded').length
  const days = otherDays.map((day) => longDay(Temporal.PlainDate.from(day), language)).join('; ')
  return notice({
    tone: tones[found],
    title: words.verdicts[found],
    body: html`<p>${found === 'altered' ? words.verdictLeads.altered : words.verdictLeads[found](recorded)}</p>
${otherDays.length === 0 ? null : html`<p>${words.otherDays(days)}</p>`}${isUnbroken ? null : html`<p>${words.broken}</p>`}`,
  })
}

function printNotice({ checked, print, language }: ResultView, words: Messages['record']): Html | null {
  if (print === null) return null
  const found = checked.events.find(({ place, outcome }) => place?.['hash'] === print && outcome !== 'altered')
  if (found === undefined) return notice({ tone: 'danger', title: words.printLost, body: words.printLostLead })
  const day = found.day === null ? words.outcomes.waiting : longDay(Temporal.PlainDate.from(found.day), language)
  return notice({ tone: 'success', title: words.printFound, body: words.printFoundLead(day) })
}

const outcomeTones = { recorded: 'done', waiting: 'waiting', altered: 'late' } as const

function eventsTable({ checked, nameOf, language }: ResultView, words: Messages['record']): Html {
  // Only what leads to a published root is what this program wrote; anything else is shown as it says of itself.
  const said = (event: CheckedEvent): string =>
    event.facts === null
      ? words.hiddenEvent
      : event.outcome === 'recorded'
        ? eventWords(event.said as EventFacts, nameOf, language)
        : String(event.facts['type'])
  return table({
    caption: words.events,
    columns: [words.eventColumns.event, words.eventColumns.day, words.eventColumns.outcome].map((label) => ({ label })),
    rows: checked.events.map((event) => [
      said(event),
      event.day === null
        ? '–'
        : html`<a class="ds-link" href="/catatan/${event.day}">${longDay(Temporal.PlainDate.from(event.day), language)}</a>`,
      badge(words.outcomes[event.outcome], outcomeTones[event.outcome]),
    ]),
  })
}

const textTones = { same: 'done', erased: 'neutral', altered: 'late' } as const

function textsTable({ checked, language }: ResultView, words: Messages['record']): Html | null {
  if (checked.texts.length === 0) return null
  const dayOf = (day: string | null): string => (day === null ? '–' : longDay(Temporal.PlainDate.from(day), language))
  return table({
    caption: words.texts,
    columns: [words.textColumns.text, words.textColumns.outcome].map((label) => ({ label })),
    rows: checked.texts.map(({ text, outcome }) => [
      text.text === null ? words.erasedOn(dayOf(text.erasedOn)) : html`<div class="surat">${text.text}</div>`,
      badge(words.textOutcomes[outcome], textTones[outcome]),
    ]),
  })
}

const take = (from: NonNullable<ResultView['from']>, words: Messages['record']): Html => html`<section>
<p>${words.takeLead}${from.isOwn ? html` <strong>${words.takeOwnLead}</strong>` : null}</p>
${buttons(
  buttonLink({ label: words.take, href: from.file, variant: 'secondary' }),
  buttonLink({ label: words.toReport, href: from.report, variant: 'tertiary' }),
)}</section>`

function numbers({ events }: Checked, words: Messages['record']): Html {
  return html`<details class="ds-details"><summary>${words.numbers}</summary><div><ol class="ds-list">${events.map(
    ({ leaf, place }) => html`<li>${words.leaf}: ${fingerprint(leaf)}${
      typeof place?.['hash'] === 'string' ? html`<br>${words.chain}: ${fingerprint(place['hash'])}` : null
    }</li>
`,
  )}</ol></div></details>`
}
