import { html, type Html } from '../../html.ts'

/** What to look for beside what was found; on a phone above it, the finer questions folded away until one is used. */
export const finder = (content: {
  readonly action: string
  /** The main question, with its button behind it. */
  readonly ask: Html
  readonly finer: { readonly label: string; readonly isOpen: boolean; readonly fields: Html }
  readonly found: Html
}): Html => html`<div class="pencari"><form method="get" action="${content.action}" role="search">
<div class="tanya">${content.ask}</div>
<details class="ds-details"${content.finer.isOpen ? html` open` : null}><summary>${content.finer.label}</summary><div>${content.finer.fields}</div></details></form>
<div class="temuan">${content.found}</div></div>`
