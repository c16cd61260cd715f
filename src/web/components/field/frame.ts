import { attributes, html, type Html } from '../../html.ts'

/** What every field has: its name in the form, its question, a hint before and a mistake after it was sent. */
export type FieldFrame = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly mistake?: string | undefined
}

/** The id under which an error summary finds the field. */
export const fieldId = (name: string): string => `isian-${name}`

/** Label, hint and mistake around one input, joined to it for those who listen instead of look. */
export const framed = (frame: FieldFrame, input: Html): Html => html`<div class="ds-field">
<label class="ds-label"${attributes({ for: fieldId(frame.name) })}>${frame.label}</label>
${hintOf(frame)}${input}${mistakeOf(frame)}</div>`

/** A group of choices under one question. */
export const grouped = (frame: FieldFrame, choices: readonly Html[]): Html =>
  html`<fieldset class="ds-fieldset"${attributes({ id: fieldId(frame.name), tabindex: -1, 'aria-describedby': describedBy(frame) })}>
<legend class="ds-label">${frame.label}</legend>
${hintOf(frame)}${choices}${mistakeOf(frame)}</fieldset>`

/** The attributes that tie an input to its frame. */
export const tied = (frame: FieldFrame): Record<string, string | boolean | null> => ({
  id: fieldId(frame.name),
  name: frame.name,
  'aria-describedby': describedBy(frame),
  'aria-invalid': frame.mistake === undefined ? null : 'true',
})

function describedBy(frame: FieldFrame): string | null {
  const ids = []
  if (frame.hint !== undefined) ids.push(`${fieldId(frame.name)}-petunjuk`)
  if (frame.mistake !== undefined) ids.push(`${fieldId(frame.name)}-salah`)
  return ids.length === 0 ? null : ids.join(' ')
}

const hintOf = (frame: FieldFrame): Html | null =>
  frame.hint === undefined
    ? null
    : html`<div data-field="description"${attributes({ id: `${fieldId(frame.name)}-petunjuk` })}>${frame.hint}</div>
`

const mistakeOf = (frame: FieldFrame): Html | null =>
  frame.mistake === undefined
    ? null
    : html`
<p class="ds-validation-message" data-field="validation"${attributes({ id: `${fieldId(frame.name)}-salah` })}>${frame.mistake}</p>`
