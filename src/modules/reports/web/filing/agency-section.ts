import { radios } from '../../../../web/components/field/field.ts'
import type { Html } from '../../../../web/html.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { whySuggested, type AgencySuggestion } from '../../../agencies/index.ts'

/** Who probably deals with it, and why; "not sure" stays the first answer, and the reporter's own. */
export const agencySection = (
  suggestions: readonly AgencySuggestion[],
  language: Language,
  { filing, places }: Messages,
): Html =>
  radios({
    name: 'instansi',
    label: filing.agencySuggested,
    value: '',
    choices: [
      { value: '', label: filing.agencyNone, hint: filing.agencyHint },
      ...suggestions.map((suggestion) => ({
        value: suggestion.agency.id,
        label: suggestion.agency.name,
        hint: `${places.probably}, ${whySuggested(suggestion, language)}.`,
      })),
    ],
  })
