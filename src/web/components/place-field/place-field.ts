import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'
import { radios, textField } from '../field/field.ts'
import type { FieldFrame } from '../field/frame.ts'

export type PlaceChoice = { readonly code: string; readonly name: string }

export type PlaceField = FieldFrame & {
  /** What was typed, and the code of the place that was chosen for it; both may be empty. */
  readonly value: string
  readonly code: string
  /** The places that the typed words may mean, to choose from; for whom the list while typing did not come. */
  readonly candidates?: readonly PlaceChoice[]
}

/** The field beside the words that carries the code of the chosen place. */
export const codeName = (name: string): string => `${name}_kode`
/** What it carries where somebody says that it is none of the places offered. */
export const unlistedPlace = '-'

/**
 * A place by its name: typed, and chosen from what the map knows (`assets/place.ts` offers it while typing). Without
 * that the form comes back with the candidates as choices under the words. Sends `name` and `codeName(name)`.
 */
export function placeField(field: PlaceField, { places }: Pick<Messages, 'places'>): Html {
  const { name, code, candidates = [] } = field
  const words = textField({ ...field, hint: field.hint ?? places.hint, autocomplete: 'off', maxLength: 200 })
  return html`<div class="tempat"${attributes({
    'data-place': '/wilayah',
    'data-place-list': places.list,
    'data-place-found': places.found,
    'data-place-none': places.nothing,
  })}>${words}
${
  candidates.length === 0
    ? html`<input type="hidden"${attributes({ name: codeName(name), value: code, 'data-kept': true })}>`
    : radios({
        name: codeName(name),
        label: places.which,
        value: code,
        choices: [
          ...candidates.map((place) => ({ value: place.code, label: place.name })),
          { value: unlistedPlace, label: places.unlisted, hint: places.unlistedHint },
        ],
      })
}</div>`
}
