import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'

/** Where one is: in a list of reports, or on one of them. */
export type Whereabouts = 'list' | 'report'

const keysOf = {
  list: ['j', 'k', 'Enter', 'n', 'p', '/', '?'],
  report: ['l', 'j', 'k', 'u', '?'],
} as const

/**
 * The keys of a page, shown when somebody presses `?` or the button (assets/desk.ts). They are silent while somebody
 * types, and can be switched off for good (WCAG 2.1.4).
 */
export function shortcuts(where: Whereabouts, { shortcuts: text }: Pick<Messages, 'shortcuts'>): Html {
  const does: Readonly<Record<string, string>> = text[where]
  return html`<p class="pintas"><button class="ds-button" data-variant="tertiary" data-size="sm" type="button" data-shortcuts-open hidden>${text.title} <kbd>?</kbd></button></p>
<dialog class="pintas" data-shortcuts aria-labelledby="pintas-judul">
<h2 class="ds-heading" data-size="sm" id="pintas-judul">${text.title}</h2>
<table><tbody>${keysOf[where].map((key) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${does[key]}</td></tr>`)}</tbody></table>
<div class="ds-field"><input class="ds-input" type="checkbox" id="pintas-pakai" data-shortcuts-on checked><label class="ds-label" for="pintas-pakai">${text.use}</label></div>
<form method="dialog"><button class="ds-button" data-variant="secondary" type="submit"${attributes({ autofocus: true })}>${text.close}</button></form>
</dialog>`
}
