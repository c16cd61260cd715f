/** Markup that is safe to send: made by `html`, or declared trusted by `raw`. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand between the braces of `html`; nothing else compiles, so no object is ever printed by accident. */
export type Placeholder = Html | string | number | null | undefined | readonly Placeholder[]

/**
 * Builds markup: html`<p title="${title}">${text}</p>`. Text and numbers are escaped for element content and for
 * quoted attributes (always quote them); null and undefined leave nothing; arrays are joined without a separator.
 */
export function html(strings: TemplateStringsArray, ...placeholders: readonly Placeholder[]): Html {
  let markup = strings[0] ?? ''
  for (let i = 0; i < placeholders.length; i++) markup += print(placeholders[i]) + strings[i + 1]
  return new Html(markup)
}

/** Markup that was made by this program and is trusted as it stands. Never for anything a person typed. */
export const raw = (markup: string): Html => new Html(markup)

/**
 * Attributes with a leading space each: `<input${attributes({ name, required: true })}>`. True prints the bare name,
 * false, null and undefined leave the attribute out.
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Html {
  let markup = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === true) markup += ` ${name}`
    else if (value !== false && value !== null && value !== undefined) markup += ` ${name}="${escape(String(value))}"`
  }
  return new Html(markup)
}

function print(value: Placeholder): string {
  if (typeof value === 'string') return escape(value)
  if (value instanceof Html) return value.markup
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return ''
  let markup = ''
  for (const item of value) markup += print(item)
  return markup
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const special = /[&<>"']/
const escape = (text: string): string =>
  special.test(text) ? text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '') : text
