/** Where a form stands: not yet sent, sent with mistakes (what was typed is kept), or understood. */
export type Form<Values> =
  | { readonly state: 'empty'; readonly typed: Fields }
  | { readonly state: 'invalid'; readonly typed: Fields; readonly mistakes: Mistakes }
  | { readonly state: 'completed'; readonly values: Values }

/** What a browser sent: each field's text, or all its texts where it was repeated. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** By field name: in the reader's language, what is wrong and what to do. */
export type Mistakes = Readonly<Record<string, string>>

/** The field's text, trimmed, with plain line ends; empty where absent; the first where it was repeated. */
export const fieldText = (fields: Fields, name: string): string => fieldTexts(fields, name)[0] ?? ''

/** All texts of a repeated field (checkboxes), trimmed, in the order of the page. */
export function fieldTexts(fields: Fields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim())
}
