import { radios } from '../../../../web/components/field/field.ts'
import type { Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { ProbableAgency } from './room.ts'

/** Who probably deals with it, and why; "not sure" stays the first answer, and the reporter's own. */
export const agencySection = (suggestions: readonly ProbableAgency[], { filing }: Messages): Html =>
  radios({
    name: 'instansi',
    label: filing.agencySuggested,
    value: '',
    choices: [
      { value: '', label: filing.agencyNone, hint: filing.agencyHint },
      ...suggestions.map(({ agency, name, why }) => ({ value: agency, label: name, hint: why })),
    ],
  })
