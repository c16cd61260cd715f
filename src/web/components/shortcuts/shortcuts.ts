import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'
import { keysOf, type Key, type KeyAct, type Whereabouts } from './keys.ts'

/**
 * The keys of a page, shown when somebody presses `?` or the button, with those that this page adds. The table is what
 * the browser binds (assets/desk-keys.ts): a row whose target the page does not have stays out of sight and does nothing.
 * Keys are silent while somebody types, and can be switched off for good (WCAG 2.1.4).
 */
export function shortcuts(
  where: Whereabouts,
  { shortcuts: text }: Pick<Messages, 'shortcuts'>,
  more: readonly Key[] = [],
): Html {
  const does: Readonly<Record<string, string>> = text[where]
  const common = Object.entries<KeyAct>(keysOf[where]).map(([key, act]): Key => ({
    key,
    does: does[key] ?? key,
    ...act,
  }))
  return html`<p class="pintas"><button class="ds-button" data-variant="tertiary" data-size="sm" type="button" data-shortcuts-open hidden>${text.title} <kbd>?</kbd></button></p>
<dialog class="pintas" data-shortcuts aria-labelledby="pintas-judul">
<h2 class="ds-heading" data-size="sm" id="pintas-judul">${text.title}</h2>
<table><tbody>${[...common, ...more].map(row)}</tbody></table>
<div class="ds-field"><input class="ds-input" type="checkbox" id="pintas-pakai" data-shortcuts-on checked><label class="ds-label" for="pintas-pakai">${text.use}</label></div>
<form method="dialog"><button class="ds-button" data-variant="secondary" type="submit"${attributes({ autofocus: true })}>${text.close}</button></form>
</dialog>`
}

const row = (key: Key): Html =>
  html`<tr${attributes({
    'data-key': key.key,
    'data-act': 'act' in key ? key.act : null,
    'data-presses': 'presses' in key ? key.presses : null,
    'data-goes': 'goes' in key ? key.goes : null,
  })}><th scope="row">${pressed(key.key)}</th><td>${key.does}</td></tr>`

/** `g v` is two keys, one after the other; `Ctrl+Enter` two at once. */
const pressed = (key: string): Html => html`${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}`
