import { html, type Html } from '../../html.ts'

/** Names and what they stand for, side by side where there is room. */
export const definitionList = (
  entries: readonly { readonly term: string; readonly description: Html | string }[],
): Html =>
  html`<dl class="rincian">${entries.map(
    (entry) => html`<div><dt>${entry.term}</dt><dd>${entry.description}</dd></div>
`,
  )}</dl>`
