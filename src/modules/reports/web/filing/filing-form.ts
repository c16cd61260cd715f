import type { AgencyId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { reportKinds, type Zone } from '../../../../kernel/law/words.ts'
import { readDay } from '../../../../web/fields.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { fieldText } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { matchArea, type Agency, type Category, type NamedArea } from '../../../agencies/index.ts'
import { tidyIdentity } from '../../../people/index.ts'
import { bodyLength, titleLength } from '../../domain/text-lengths.ts'
import type { ReportToSubmit } from '../../usecases/submit-report.ts'

/** The three pages of the form, and the fields of each as browsers send them. */
export const steps = ['kejadian', 'tempat', 'pribadi'] as const
export type Step = (typeof steps)[number]
export const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  // The agency comes along hidden where somebody began on its own page.
  kejadian: ['isi', 'judul', 'jenis', 'tanggal', 'instansi'],
  tempat: ['wilayah', 'alamat', 'instansi', 'kategori'],
  pribadi: ['nama', 'telepon', 'surel', 'anonim', 'rahasia', 'rujukan'],
}

/** Everything typed so far, by field name. */
export type Typed = Readonly<Record<string, string>>

/** What the form offers to choose from. */
export type Choices = {
  readonly areas: readonly NamedArea[]
  readonly agencies: readonly Agency[]
  readonly categories: readonly Category[]
}

/** The step's fields out of a request, those that came. */
export const typedIn = (step: Step, fields: Fields): Typed =>
  Object.fromEntries(
    fieldsOf[step].filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fieldText(fields, name)]),
  )

/** What is wrong in one step, by field; nothing where it may go on. */
export function mistakesIn(
  step: Step,
  typed: Typed,
  choices: Choices,
  now: Temporal.Instant,
  { filing }: Messages,
): Mistakes {
  const check = { kejadian: mistakesInEvent, tempat: mistakesInPlace, pribadi: mistakesInPerson }[step]
  const found = check(typed, choices, now, filing)
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, mistake]) => (mistake === null ? [] : [[name, mistake]])),
  )
}

type Found = Readonly<Record<string, string | null>>
type Words = Messages['filing']

const mistakesInEvent = (typed: Typed, choices: Choices, now: Temporal.Instant, words: Words): Found => ({
  isi: bodyMistake(textOf(typed, 'isi'), words),
  judul: titleMistake(textOf(typed, 'judul'), words),
  jenis: kindOf(typed) === undefined ? words.kindMissing : null,
  tanggal: dayMistake(textOf(typed, 'tanggal'), localDay(now, zoneOf(typed, choices)), words),
})

function bodyMistake({ length }: string, words: Words): string | null {
  if (length === 0) return words.bodyMissing
  if (length < bodyLength.min) return words.bodyShort(bodyLength.min)
  return length > bodyLength.max ? words.bodyLong(bodyLength.max, length) : null
}

function titleMistake({ length }: string, words: Words): string | null {
  if (length === 0) return words.subjectMissing
  if (length < titleLength.min) return words.subjectShort(titleLength.min)
  return length > titleLength.max ? words.subjectLong(titleLength.max) : null
}

function dayMistake(text: string, today: Temporal.PlainDate, words: Words): string | null {
  if (text === '') return null
  const day = readDay(text)
  if (day === null) return words.dayWrong
  return Temporal.PlainDate.compare(day, today) > 0 ? words.dayInFuture : null
}

const namedInMistake = 5

function mistakesInPlace(typed: Typed, choices: Choices, _now: Temporal.Instant, words: Words): Found {
  const typedArea = textOf(typed, 'wilayah')
  const areas = matchArea(choices.areas, typedArea)
  const names = areas.slice(0, namedInMistake).map(({ name }) => name)
  const isAgency = choices.agencies.some(({ id }) => id === typed['instansi'])
  const isCategory = choices.categories.some(({ slug }) => slug === typed['kategori'])
  return {
    wilayah:
      typedArea === '' || areas.length === 1
        ? null
        : areas.length === 0
          ? words.areaUnknown
          : words.areaSeveral(names.join('; ')),
    instansi: isAgency || textOf(typed, 'instansi') === '' ? null : words.agencyUnknown,
    kategori: isCategory || textOf(typed, 'kategori') === '' ? null : words.categoryUnknown,
  }
}

function mistakesInPerson(typed: Typed, _choices: Choices, _now: Temporal.Instant, words: Words): Found {
  const [phone, email] = [textOf(typed, 'telepon'), textOf(typed, 'surel')]
  const wantsReferral = typed['rujukan'] === 'ya'
  return {
    nama: wantsReferral && textOf(typed, 'nama') === '' ? words.nameMissing : null,
    telepon: !tidyIdentity({ phone }).ok
      ? words.phoneInvalid
      : wantsReferral && phone === '' && email === ''
        ? words.contactMissing
        : null,
    surel: tidyIdentity({ email }).ok ? null : words.emailInvalid,
  }
}

/** The report that a form without mistakes says. */
export function reportIn(typed: Typed, choices: Choices): ReportToSubmit {
  const [area] = matchArea(choices.areas, textOf(typed, 'wilayah'))
  return {
    kind: kindOf(typed) ?? 'complaint',
    channel: 'web',
    title: textOf(typed, 'judul'),
    body: textOf(typed, 'isi'),
    category: typed['kategori'] || null,
    agency: (typed['instansi'] || null) as AgencyId | null,
    areaCode: area?.code ?? null,
    place: { occurredOn: readDay(textOf(typed, 'tanggal')), address: typed['alamat'] || null, lat: null, lng: null },
    anonymous: typed['anonim'] === 'ya',
    confidential: typed['rahasia'] === 'ya',
    consentToReferral: typed['rujukan'] === 'ya',
    reporter: { name: textOf(typed, 'nama'), phone: textOf(typed, 'telepon'), email: textOf(typed, 'surel') },
  }
}

export const textOf = (typed: Typed, name: string): string => typed[name] ?? ''

const kindOf = (typed: Typed) => reportKinds.find((kind) => kind === (typed['jenis'] ?? 'complaint'))

const zoneOf = (typed: Typed, { agencies }: Choices): Zone =>
  agencies.find(({ id }) => id === typed['instansi'])?.zone ?? 'Asia/Jakarta'
