import { localDay } from '../../../kernel/clock/days.ts'
import { checkbox, onlyThen, radios, textField, type Choice } from '../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { findArea } from '../../agencies/index.ts'
import { documents, type Details } from '../domain/account.ts'
import { readDetails, type DetailsRefusal } from '../domain/read-details.ts'

const nameLength = 200

/** Who somebody is, as the form asks for it: name, and what their country gave them to show it. */
export function detailsFields(typed: Fields, mistakes: Mistakes, { accounts: words }: Messages): Html {
  return html`${textField({
    name: 'nama',
    label: words.name,
    hint: words.nameHint,
    value: fieldText(typed, 'nama'),
    autocomplete: 'name',
    maxLength: nameLength,
    required: true,
    mistake: mistakes['nama'],
  })}
${radios({
  name: 'dokumen',
  label: words.document,
  hint: words.documentWhy,
  value: fieldText(typed, 'dokumen') || 'nik',
  choices: documents.map((value): Choice => {
    const choice = { value, label: words.documents[value] }
    return value === 'none' ? { ...choice, hint: words.documentNoneHint } : { ...choice, opens: true }
  }),
  mistake: mistakes['dokumen'],
})}
${onlyThen(html`${textField({
  name: 'nomor',
  label: words.number,
  hint: words.numberHint,
  value: fieldText(typed, 'nomor'),
  autocomplete: 'off',
  maxLength: 60,
  mistake: mistakes['nomor'],
})}
${textField({
  name: 'lahir',
  label: words.bornOn,
  hint: words.bornOnHint,
  value: fieldText(typed, 'lahir'),
  autocomplete: 'bday',
  maxLength: 40,
  mistake: mistakes['lahir'],
})}
${isDoubted(typed, mistakes) ? checkbox({ name: 'yakin', label: words.sure, checked: fieldText(typed, 'yakin') === 'ya', mistake: mistakes['yakin'] }) : null}`)}`
}

/** Where doubts are named, or were and something else is wrong now. */
const isDoubted = (typed: Fields, mistakes: Mistakes): boolean =>
  mistakes['yakin'] !== undefined || fieldText(typed, 'yakin') === 'ya'

export type NamedDetails = { readonly name: string; readonly details: Details }

/** Reads the form; what is wrong is told beside its field. */
export function readDetailsForm(fields: Fields, now: Temporal.Instant, text: Messages): Result<NamedDetails, Mistakes> {
  const name = fieldText(fields, 'nama')
  const document = fieldText(fields, 'dokumen') || 'nik'
  const number = fieldText(fields, 'nomor')
  const bornOn = fieldText(fields, 'lahir')
  const typed = { document, nik: number, number, bornOn, isSure: fieldText(fields, 'yakin') === 'ya' }
  const today = localDay(now, 'Asia/Jakarta')
  const details = readDetails(typed, { isPlace: (code) => findArea(code) !== null, today })
  const nameMistake: Mistakes = name === '' ? { nama: text.accounts.nameMissing } : {}
  if (!details.ok) return refuse({ ...nameMistake, ...detailsMistake(details.refusal, text) })
  return name === '' ? refuse(nameMistake) : accept({ name, details: details.value })
}

function detailsMistake(refusal: DetailsRefusal, { accounts: words }: Messages): Mistakes {
  switch (refusal.refusal) {
    case 'nikMalformed':
      return { nomor: refusal.hasOthers ? words.nikOthers : words.nikMalformed(refusal.digits) }
    case 'nikDoubtful':
      return { yakin: words.nikDoubtful(refusal.doubts.map((doubt) => words.nikDoubts[doubt])) }
    case 'nikMissing':
    case 'documentNumberMissing':
    case 'documentNumberInvalid':
      return { nomor: words[refusal.refusal] }
    case 'birthDateMissing':
    case 'birthDateInvalid':
      return { lahir: words[refusal.refusal] }
  }
}

/** The fields as they are filled with what is kept. */
export function typedFrom(name: string, details: Details): Fields {
  const typed = { nama: name, dokumen: details.document }
  switch (details.document) {
    case 'nik':
      return { ...typed, nomor: details.nik, lahir: details.bornOn, yakin: 'ya' }
    case 'foreign':
      return { ...typed, nomor: details.number }
    case 'none':
      return typed
  }
}
