import { html, type Html } from '../../html.ts'

/**
 * What to look for, and what was found. The finer questions stand beside it where there is room (`page.ts` unfolds them
 * there) and are folded away on a phone.
 */
export const finder = (content: {
  readonly action: string
  /** The main question, with its button behind it. */
  readonly ask: Html
  readonly finer: { readonly label: string; readonly fields: Html }
  readonly found: Html
}): Html => html`<div class="pencari"><form method="get" action="${content.action}" role="search">
<div class="tanya">${content.ask}</div>
<details class="ds-details" data-open-wide><summary>${content.finer.label}</summary><div>${content.finer.fields}</div></details></form>
<div class="temuan">${content.found}</div></div>`
