import { html, type Html } from '../../html.ts'

/** The number of a source behind what it says; `label` tells where it leads. */
export const citation = (n: number, label: string): Html =>
  html`<sup class="kutipan"><a href="#sumber-${n}" aria-label="${label}">${n}</a></sup>`

/** The cited sources in the order of their numbers, folded away; following a number unfolds them. */
export const sourceList = (title: string, sources: readonly Html[]): Html =>
  html`<details class="ds-details"><summary>${title}</summary><div>
<ol>${sources.map(
    (source, i) => html`<li id="sumber-${i + 1}">${source}</li>
`,
  )}</ol></div></details>`
