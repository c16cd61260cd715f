import { selectField, textArea } from '../../../../web/components/field/field.ts'
import { placeField } from '../../../../web/components/place-field/place-field.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { fullName, type Category } from '../../../agencies/index.ts'
import { agencyIn, categoriesFor, categoryIn, placeIn, type Choices } from './choices.ts'
import type { Found, StepFields } from './step-fields.ts'
import { textOf, type Typed } from './steps.ts'

/** The second step: what it is about, where, and who shall answer. Everything may stay open. */
export function placeFields(view: StepFields, text: Messages): Html {
  const { typed, mistakes, choices } = view
  const { filing } = text
  const place = placeIn(typed, choices)
  const candidates = place.state === 'open' && mistakes['wilayah'] !== undefined ? place.candidates : []
  return html`${topicField(view, text)}
${placeField(
  {
    name: 'wilayah',
    label: filing.area,
    value: textOf(typed, 'wilayah'),
    code: textOf(typed, 'wilayah_kode'),
    candidates: candidates.map((area) => ({ code: area.code, name: fullName(area) })),
    mistake: mistakes['wilayah'],
  },
  text,
)}
${textArea({ name: 'alamat', label: filing.address, hint: filing.addressHint, value: textOf(typed, 'alamat'), rows: 2 })}
${selectField({
  name: 'instansi',
  label: filing.agency,
  hint: filing.agencyHint,
  value: textOf(typed, 'instansi'),
  none: filing.agencyNone,
  choices: choices.agencies.map(({ id, name }) => ({ value: id, label: name })),
  mistake: mistakes['instansi'],
})}`
}

/** Topics that the words speak of come first, and are marked; the reporter chooses. */
function topicField({ typed, mistakes, choices, language }: StepFields, { filing }: Messages): Html {
  const { suggested, others } = categoriesFor(typed, choices)
  const nameOf = ({ name, isSensitive }: Category): string =>
    isSensitive ? filing.categorySensitive(name[language]) : name[language]
  return selectField({
    name: 'kategori',
    label: filing.category,
    value: textOf(typed, 'kategori'),
    none: filing.categoryNone,
    choices: [
      ...suggested.map((one) => ({ value: one.slug, label: filing.categorySuggested(nameOf(one)) })),
      ...others.map((one) => ({ value: one.slug, label: nameOf(one) })),
    ],
    mistake: mistakes['kategori'],
  })
}

export function mistakesInPlace(typed: Typed, choices: Choices, { filing, places }: Messages): Found {
  const place = placeIn(typed, choices)
  const isKnown = (name: string, found: unknown): boolean => textOf(typed, name) === '' || found !== undefined
  return {
    kategori: isKnown('kategori', categoryIn(typed, choices)) ? null : filing.categoryUnknown,
    wilayah: place.state !== 'open' ? null : place.candidates.length > 0 ? places.several : places.unknown,
    instansi: isKnown('instansi', agencyIn(typed, choices)) ? null : filing.agencyUnknown,
  }
}
