import { codeName, placeField } from '../../../../web/components/place-field/place-field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import type { Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { fullName, readPlace, type Agencies, type PlaceAnswer } from '../../../agencies/index.ts'

const name = 'wilayah'

/** The place as it was typed into the field below. */
export const placeTyped = (agencies: Agencies, typed: Fields): PlaceAnswer =>
  readPlace(agencies.values(), fieldText(typed, name), fieldText(typed, codeName(name)))

/** A rule is about a place that is known; what is not on the map is no answer here. */
export function mistakesInPlace(place: PlaceAnswer, { places }: Messages): Mistakes {
  if (place.state !== 'open' && place.state !== 'unlisted') return {}
  return { [name]: place.state === 'open' && place.candidates.length > 0 ? places.several : places.unknown }
}

/** Asks for a place by its name; where several may be meant they are offered once that was said. */
export function placeAsked(
  frame: { readonly label: string; readonly hint?: string },
  place: PlaceAnswer,
  typed: Fields,
  mistakes: Mistakes,
  text: Messages,
): Html {
  const mistake = mistakes[name]
  const candidates = place.state === 'open' && mistake !== undefined ? place.candidates : []
  return placeField(
    {
      ...frame,
      name,
      value: fieldText(typed, name),
      code: fieldText(typed, codeName(name)),
      candidates: candidates.map((area) => ({ code: area.code, name: fullName(area) })),
      mistake,
    },
    text,
  )
}
