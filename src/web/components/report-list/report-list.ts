import { html, type Html } from '../../html.ts'

export type ReportCard = {
  readonly href: string
  readonly title: string
  /** The state, as a badge. */
  readonly badge: Html
  /** Agency, place and day in one line. */
  readonly facts: string
  /** The beginning of the text. */
  readonly excerpt: string
}

/**
 * Reports to choose from, newest first: what it is about, where it stands, how it begins. People write in Indonesian,
 * whatever the language of the page.
 */
export const reportList = (cards: readonly ReportCard[]): Html =>
  html`<ul class="daftar-laporan">${cards.map(
    (card) => html`<li>
<h3 class="ds-heading" data-size="2xs"><a class="ds-link" href="${card.href}" lang="id">${card.title}</a></h3>
<p class="fakta">${card.badge} ${card.facts}</p>
<p lang="id">${card.excerpt}</p></li>
`,
  )}</ul>`

const excerptLength = 160

/** The beginning of a text, cut between words. */
export function excerptOf(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= excerptLength) return flat
  return `${flat.slice(0, flat.lastIndexOf(' ', excerptLength)) || flat.slice(0, excerptLength)} …`
}
