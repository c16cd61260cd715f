import type { PageContent } from '../../../web/answer.ts'
import { buttonLink, buttons } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { fingerprint } from '../../../web/components/fingerprint/fingerprint.ts'
import { pager } from '../../../web/components/pager/pager.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay, moment } from '../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { recordZone, type DayLine } from '../domain/day.ts'

export type DaysView = {
  /** The newest first. */
  readonly days: readonly DayLine[]
  readonly isNewest: boolean
  /** Where the following page begins; null on the last. */
  readonly next: string | null
  readonly origin: string
  readonly language: Language
}

/** `/catatan`: the days that are sealed, and how anybody keeps them. */
export function daysPage(
  { days, isNewest, next, origin, language }: DaysView,
  { record: words }: Messages,
): PageContent {
  return {
    title: words.title,
    about: {
      description: words.lead,
      canonical: `${origin}/catatan`,
      feed: { title: words.feedTitle, href: `${origin}/catatan.atom` },
    },
    main: html`<p>${words.lead}</p><p>${words.secrecy}</p>
${buttons(buttonLink({ label: words.check, href: '/periksa' }))}
${days.length === 0 ? html`<p><strong>${words.none}</strong></p>` : daysTable(days, language, words)}
${pager({
  label: words.pages,
  newer: isNewest ? null : { label: words.newer, href: '/catatan' },
  older: next === null ? null : { label: words.older, href: `/catatan?sebelum=${next}` },
})}
<section><h2 class="ds-heading" data-size="md">${words.keepTitle}</h2>
<p>${words.keep}</p>${ownCopies(words)}</section>`,
  }
}

const daysTable = (days: readonly DayLine[], language: Language, words: Messages['record']): Html =>
  table({
    caption: words.days,
    columns: [{ label: words.columns.day }, { label: words.columns.root }],
    rows: days.map(({ day, root }) => [
      html`<a class="ds-link" href="/catatan/${day}">${longDay(Temporal.PlainDate.from(day), language)}</a>`,
      fingerprint(root),
    ]),
  })

const ownCopies = (words: Messages['record']): Html => html`<ul class="ds-list">
<li><a class="ds-link" href="/catatan.json">${words.file}</a></li>
<li><a class="ds-link" href="/catatan.atom">${words.feed}</a></li>
<li><a class="ds-link" href="/catatan/verify.mjs">${words.program}</a><br><small>${words.format}</small></li></ul>`

export type DayView = DayLine & {
  readonly previous: string
  readonly sealedAt: Temporal.Instant
  readonly origin: string
  readonly language: Language
}

/** One sealed day, with everything that its link is made from. */
export function dayPage(view: DayView, { record: words }: Messages): PageContent {
  const { day, language } = view
  const name = longDay(Temporal.PlainDate.from(day), language)
  return {
    title: words.dayTitle(name),
    about: { description: `${words.dayLead} ${view.root}`, canonical: `${view.origin}/catatan/${day}` },
    main: html`<p>${words.dayLead}</p>
${definitionList([
  { term: words.root, description: fingerprint(view.root) },
  { term: words.link, description: html`${fingerprint(view.link)}<br><small>${words.linkHint}</small>` },
  { term: words.previous, description: fingerprint(view.previous) },
  { term: words.size, description: html`${view.size}<br><small>${words.sizeHint}</small>` },
  { term: words.sealedAt, description: moment(view.sealedAt, recordZone, language) },
])}
<p><a class="ds-link" href="/periksa">${words.check}</a> · <a class="ds-link" href="/catatan">${words.back}</a></p>`,
  }
}
