import type { Mistakes } from '../../form.ts'
import { html, type Html } from '../../html.ts'
import { fieldId } from '../field/frame.ts'

/** Stands at the top of a form that came back: each mistake links to its field. Nothing without mistakes. */
export function errorSummary(title: string, mistakes: Mistakes): Html | null {
  const entries = Object.entries(mistakes)
  if (entries.length === 0) return null
  return html`<div class="ds-error-summary" role="alert" tabindex="-1" autofocus>
<h2 class="ds-heading">${title}</h2>
<ul class="ds-list">${entries.map(([name, mistake]) => html`<li><a class="ds-link" href="#${fieldId(name)}">${mistake}</a></li>`)}</ul>
</div>`
}
