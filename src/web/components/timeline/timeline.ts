import { attributes, html, type Html } from '../../html.ts'

export type Entry = {
  /** When, in words; and for machines. */
  readonly when: string
  readonly datetime: string
  /** A person, an office and the system look different; an internal note can never be mistaken for an answer. */
  readonly side: 'person' | 'office' | 'system' | 'note'
  readonly who: string
  readonly body: Html | string
  /** Tells that something happened and no more: a line between the letters. */
  readonly isBrief?: boolean
  /** Something was not done in time. */
  readonly isLate?: boolean
}

/** The conversation and what happened, in the order given. */
export const timeline = (label: string, entries: readonly Entry[]): Html =>
  html`<ol class="riwayat" aria-label="${label}">${entries.map(
    (
      entry,
    ) => html`<li${attributes({ 'data-side': entry.side, 'data-brief': entry.isBrief, 'data-late': entry.isLate })}>
<p class="siapa"><strong>${entry.who}</strong> <time datetime="${entry.datetime}">${entry.when}</time></p>
<div class="surat">${entry.body}</div></li>
`,
  )}</ol>`
