import type { Choice } from '../../../web/components/field/field.ts'
import { checkbox, checkboxes, radios, selectField, textArea, textField } from '../../../web/components/field/field.ts'
import { readDay } from '../../../web/fields.ts'
import { fieldText, fieldTexts, type Fields, type Form, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'

/** One question of a form of the desk. `initial` is what stands there before anything was typed; of ticks the values. */
export type FieldSpec = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly initial?: string
  /** Of a select: what the question is about, to be looked at first. */
  readonly picture?: Html
  /** Asked only now and then: it waits folded. */
  readonly isRare?: boolean
} & (
  | { readonly kind: 'words' | 'line'; readonly isRequired: boolean; readonly most?: number; readonly least?: number }
  | { readonly kind: 'tick' }
  | { readonly kind: 'day' | 'count' }
  | {
      readonly kind: 'select'
      readonly choices: readonly Choice[]
      readonly none?: string
      readonly isRequired: boolean
    }
  | { readonly kind: 'radios' | 'ticks'; readonly choices: readonly Choice[] }
)

/** What was typed, checked against the questions: texts that are there, choices that exist, days that are days. */
export type Values = {
  readonly text: (name: string) => string
  /** Null where nothing was typed. */
  readonly maybe: (name: string) => string | null
  readonly texts: (name: string) => readonly string[]
}

const longestWords = 20_000
const longestLine = 300

/** Reads the answers to these questions; what was typed is kept where something is wrong. */
export function readFields(
  specs: readonly FieldSpec[],
  typed: Fields,
  text: Messages,
): Exclude<Form<Values>, { state: 'empty' }> {
  const found = specs.map((spec) => [spec.name, mistakeIn(spec, typed, text)] as const)
  const mistakes: Mistakes = Object.fromEntries(
    found.flatMap(([name, mistake]) => (mistake === null ? [] : [[name, mistake]])),
  )
  if (Object.keys(mistakes).length > 0) return { state: 'invalid', typed, mistakes }
  const values: Values = {
    text: (name) => fieldText(typed, name),
    maybe: (name) => fieldText(typed, name) || null,
    texts: (name) => fieldTexts(typed, name),
  }
  return { state: 'completed', values }
}

function mistakeIn(spec: FieldSpec, typed: Fields, text: Messages): string | null {
  const { label } = spec
  const { mistakes } = text.deskCommands
  const value = fieldText(typed, spec.name)
  switch (spec.kind) {
    case 'words':
    case 'line': {
      if (spec.isRequired && value === '') return mistakes.missing(label)
      const most = spec.most ?? (spec.kind === 'words' ? longestWords : longestLine)
      if (value !== '' && value.length < (spec.least ?? 0)) return mistakes.tooShort(label, spec.least ?? 0)
      return value.length > most ? mistakes.tooLong(label, most) : null
    }
    case 'tick':
      return null
    case 'day':
      return value === '' || readDay(value) !== null ? null : mistakes.notADay(label)
    case 'count':
      return value === '' || /^\d{1,4}$/.test(value) ? null : mistakes.notANumber(label)
    case 'select':
      if (value === '') return spec.isRequired ? mistakes.choose(label) : null
      return isChoice(spec.choices, value) ? null : mistakes.choose(label)
    case 'radios':
      return isChoice(spec.choices, value) ? null : mistakes.choose(label)
    case 'ticks':
      return fieldTexts(typed, spec.name).every((one) => isChoice(spec.choices, one)) ? null : mistakes.choose(label)
  }
}

const isChoice = (choices: readonly Choice[], value: string): boolean => choices.some((one) => one.value === value)

/** Nothing arrives of boxes that were all unticked, so only an untouched form shows what stood there at first. */
const ticked = ({ name, initial = '' }: FieldSpec, typed: Fields): readonly string[] =>
  Object.keys(typed).length === 0 ? initial.split(' ') : fieldTexts(typed, name)

/** The question on the page, with what was typed or stands there at first. */
export function fieldView(spec: FieldSpec, typed: Fields, mistakes: Mistakes): Html {
  const value = Object.hasOwn(typed, spec.name) ? fieldText(typed, spec.name) : (spec.initial ?? '')
  const frame = { name: spec.name, label: spec.label, hint: spec.hint, mistake: mistakes[spec.name] }
  switch (spec.kind) {
    case 'words':
      return textArea({ ...frame, value, rows: 5, required: spec.isRequired })
    case 'line':
      return textField({ ...frame, value, required: spec.isRequired })
    case 'tick':
      return checkbox({ ...frame, checked: value === 'ya' })
    case 'day':
      return textField({ ...frame, value, type: 'date' })
    case 'count':
      return textField({ ...frame, value, type: 'number' })
    case 'select':
      return html`${spec.picture}${selectField({
        ...frame,
        value,
        choices: spec.choices,
        ...(spec.none === undefined ? {} : { none: spec.none }),
      })}`
    case 'radios':
      return radios({ ...frame, value, choices: spec.choices })
    case 'ticks':
      return checkboxes({ ...frame, values: ticked(spec, typed), choices: spec.choices })
  }
}
