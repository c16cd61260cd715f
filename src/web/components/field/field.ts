import { attributes, html, type Html } from '../../html.ts'
import { fieldId, framed, grouped, tied, type FieldFrame } from './frame.ts'

export type TextField = FieldFrame & {
  readonly value: string
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'date' | 'datetime-local' | 'number'
  readonly autocomplete?: string
  /** Which keys a phone shows, where the type does not say so. */
  readonly inputMode?: 'numeric'
  readonly maxLength?: number
  readonly required?: boolean
  /** Offered by the browser while somebody types; anything else may be typed too. */
  readonly suggestions?: readonly string[]
}

/** One line: a name, a number, a date (`type: 'date'`, ISO value). */
export const textField = (field: TextField): Html =>
  framed(
    field,
    html`<input class="ds-input"${attributes({
      type: field.type ?? 'text',
      value: field.type === 'password' ? null : field.value,
      autocomplete: field.autocomplete,
      inputmode: field.inputMode,
      maxlength: field.maxLength,
      required: field.required,
      list: field.suggestions === undefined ? null : `${fieldId(field.name)}-usul`,
      ...tied(field),
    })}>${suggestionsOf(field)}`,
  )

const suggestionsOf = ({ name, suggestions }: TextField): Html | null =>
  suggestions === undefined
    ? null
    : html`
<datalist${attributes({ id: `${fieldId(name)}-usul` })}>${suggestions.map((one) => html`<option${attributes({ value: one })}></option>`)}</datalist>`

/** People's own words; `maxLength` in UTF-16 units as browsers count. */
export const textArea = (
  field: FieldFrame & {
    readonly value: string
    readonly rows?: number
    readonly maxLength?: number
    readonly required?: boolean
  },
): Html =>
  // A line break straight after the tag is dropped by browsers, so one is given away to keep the typed one.
  framed(
    field,
    html`<textarea class="ds-input"${attributes({
      rows: field.rows ?? 6,
      maxlength: field.maxLength,
      required: field.required,
      ...tied(field),
    })}>
${field.value}</textarea>`,
  )

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** What the choice is about, to look at. */
  readonly picture?: Html
  /** Among radios: what `onlyThen` puts after the group is asked only with this choice. */
  readonly opens?: true
}

/** One of many; `none` is the words for “nothing chosen yet”. */
export const selectField = (
  field: FieldFrame & { readonly value: string; readonly choices: readonly Choice[]; readonly none?: string },
): Html =>
  framed(
    field,
    html`<select class="ds-input"${attributes(tied(field))}>
${field.none === undefined ? null : html`<option value="">${field.none}</option>`}
${field.choices.map(
  (choice) =>
    html`<option${attributes({ value: choice.value, selected: choice.value === field.value })}>${choice.label}</option>`,
)}</select>`,
  )

/** One of a few, all in sight; a choice's hint tells its consequence. Compact ones stand side by side. */
export const radios = (
  field: FieldFrame & { readonly value: string; readonly choices: readonly Choice[]; readonly isCompact?: true },
): Html => {
  const options = field.choices.map((choice) => option('radio', field, choice, choice.value === field.value))
  return grouped(field, field.isCompact === true ? [html`<div class="sebaris">${options}</div>`] : options)
}

/** Straight after radios: fields that matter with the choice that `opens` alone. Older browsers show them always. */
export const onlyThen = (fields: Html): Html => html`<div class="bila">${fields}</div>`

/** Any number of a few. */
export const checkboxes = (
  field: FieldFrame & { readonly values: readonly string[]; readonly choices: readonly Choice[] },
): Html =>
  grouped(
    field,
    field.choices.map((choice) => option('checkbox', field, choice, field.values.includes(choice.value))),
  )

/** A single yes; sent as `ya`, absent when not ticked. */
export const checkbox = (field: FieldFrame & { readonly checked: boolean }): Html => html`<div class="ds-field">
<input class="ds-input"${attributes({ type: 'checkbox', value: 'ya', checked: field.checked, ...tied(field) })}>
<label class="ds-label"${attributes({ for: fieldId(field.name) })}>${field.label}</label>
${field.hint === undefined ? null : html`<div data-field="description"${attributes({ id: `${fieldId(field.name)}-petunjuk` })}>${field.hint}</div>`}
${field.mistake === undefined ? null : html`<p class="ds-validation-message" data-field="validation"${attributes({ id: `${fieldId(field.name)}-salah` })}>${field.mistake}</p>`}</div>`

function option(type: 'radio' | 'checkbox', field: FieldFrame, choice: Choice, checked: boolean): Html {
  const id = `${fieldId(field.name)}-${choice.value}`
  const hintId = choice.hint === undefined ? null : `${id}-petunjuk`
  return html`<div class="ds-field">
<input class="ds-input"${attributes({ type, id, name: field.name, value: choice.value, checked, 'aria-describedby': hintId, 'data-opens': choice.opens })}>
<label class="ds-label"${attributes({ for: id })}>${choice.label}</label>
${choice.picture === undefined ? null : html`<div>${choice.picture}</div>`}${choice.hint === undefined ? null : html`<div data-field="description"${attributes({ id: hintId })}>${choice.hint}</div>`}</div>
`
}
