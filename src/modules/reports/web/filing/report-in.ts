import type { AgencyId } from '../../../../kernel/brand.ts'
import { readDay } from '../../../../web/fields.ts'
import type { Mistakes } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { PlaceAnswer } from '../../../agencies/index.ts'
import { suggestTitle } from '../../domain/suggest-title.ts'
import type { ReportToSubmit } from '../../usecases/submit-report.ts'
import { placeIn, todayFor, type Choices } from './choices.ts'
import { kindIn, mistakesInEvent } from './event-step.ts'
import { dayIn } from './occurred-on.ts'
import { mistakesInPerson, representativeIn } from './person-step.ts'
import { mistakesInPlace } from './place-step.ts'
import type { Found } from './step-fields.ts'
import { filesIn, steps, textOf, type Step, type Typed } from './steps.ts'

/** What is wrong in one step, by field; nothing where it may go on. */
export function mistakesIn(
  step: Step,
  typed: Typed,
  choices: Choices,
  now: Temporal.Instant,
  text: Messages,
): Mistakes {
  const check: Readonly<Record<Step, () => Found>> = {
    kejadian: () => mistakesInEvent(typed, todayFor(typed, choices, now), text.filing),
    tempat: () => mistakesInPlace(typed, choices, text),
    pribadi: () => mistakesInPerson(typed, text.filing),
  }
  return Object.fromEntries(
    Object.entries(check[step]()).flatMap(([name, mistake]) => (mistake === null ? [] : [[name, mistake]])),
  )
}

export const firstWrongStep = (
  typed: Typed,
  choices: Choices,
  now: Temporal.Instant,
  text: Messages,
): Step | undefined => steps.find((step) => Object.keys(mistakesIn(step, typed, choices, now, text)).length > 0)

/** The report that a form without mistakes says. */
export const reportIn = (typed: Typed, choices: Choices): ReportToSubmit => ({
  kind: kindIn(typed) ?? 'complaint',
  channel: 'web',
  title: textOf(typed, 'judul') || suggestTitle(textOf(typed, 'isi')),
  body: textOf(typed, 'isi'),
  category: typed['kategori'] || null,
  agency: (typed['instansi'] || null) as AgencyId | null,
  areaCode: codeOf(placeIn(typed, choices)),
  place: { occurredOn: readDay(dayIn(typed)), address: addressIn(typed, choices), lat: null, lng: null },
  anonymous: typed['anonim'] === 'ya',
  confidential: typed['rahasia'] === 'ya',
  consentToReferral: typed['rujukan'] === 'ya',
  attachments: filesIn(typed),
  reporter: {
    name: textOf(typed, 'nama'),
    phone: textOf(typed, 'telepon'),
    email: textOf(typed, 'surel'),
    representative: representativeIn(typed),
  },
})

const codeOf = (place: PlaceAnswer): string | null => (place.state === 'chosen' ? place.area.code : null)

/** A place that the map does not know is told in its own words, before the address. */
function addressIn(typed: Typed, choices: Choices): string | null {
  const place = placeIn(typed, choices)
  const words = [place.state === 'unlisted' ? place.typed : '', textOf(typed, 'alamat')].filter(Boolean)
  return words.length === 0 ? null : words.join(', ')
}
