import { html, type Html } from '../../html.ts'

export type Entry = {
  readonly term: string
  readonly description: Html | string
  /** Where it can be changed; the label says so in one verb. */
  readonly change?: { readonly href: string; readonly label: string }
}

/** Names and what they stand for, side by side where there is room; `across` sets a few numbers in one row. */
export const definitionList = (entries: readonly Entry[], layout: 'down' | 'across' = 'down'): Html =>
  html`<dl class="rincian${layout === 'across' ? ' sejajar' : ''}">${entries.map(
    ({ term, description, change }) => html`<div><dt>${term}</dt><dd>${description}</dd>${
      change === undefined
        ? null
        : html`<dd class="ubah"><a class="ds-link" href="${change.href}">${change.label}<span class="ds-sr-only"> ${term}</span></a></dd>`
    }</div>
`,
  )}</dl>`
