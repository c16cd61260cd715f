import { attributes, html, type Html } from '../../html.ts'

export type ButtonLook = {
  /** A verb with its object: “Kirim laporan”. */
  readonly label: string
  readonly variant?: 'primary' | 'secondary' | 'tertiary'
  /** `danger` only for what cannot be undone. */
  readonly tone?: 'accent' | 'danger'
}

/** Sends the form it stands in; `name` and `value` tell which of several buttons it was. */
export const button = (look: ButtonLook & { readonly name?: string; readonly value?: string }): Html =>
  html`<button class="ds-button"${attributes({ type: 'submit', name: look.name, value: look.value, ...paint(look) })}>${look.label}</button>`

/** A link that looks like a button: goes somewhere, changes nothing. */
export const buttonLink = (look: ButtonLook & { readonly href: string }): Html =>
  html`<a class="ds-button"${attributes({ href: look.href, ...paint(look) })}>${look.label}</a>`

/** Several of them in a row. */
export const buttons = (...list: readonly (Html | null)[]): Html => html`<div class="tombol">${list}</div>`

const paint = (look: ButtonLook): Record<string, string | null> => ({
  'data-variant': look.variant ?? 'primary',
  'data-color': look.tone ?? null,
})
