import { accept, refuse, type Result } from './result.ts'
import type { Brand } from './brand.ts'

/** The population number (NIK): sixteen digits. Six of the district of issue, day (women's plus 40), month, year, serial. */
export type Nik = Brand<string, 'Nik'>

/**
 * What looks odd about a number. None refuses it: a NIK keeps its code for life when its region is split or renamed, and
 * some were issued with a wrong date.
 */
export const nikDoubts = [
  'unknownProvince',
  'unknownRegency',
  'unknownDistrict',
  'impossibleDate',
  'otherBirthDate',
  'zeroSerial',
] as const
export type NikDoubt = (typeof nikDoubts)[number]

/** Sixteen digits, or how many there are. */
export type NikRefusal = { readonly refusal: 'nikMalformed'; readonly digits: number; readonly hasOthers: boolean }

const nikDigits = 16

/** A NIK as people write it, in groups with spaces, dots, dashes or slashes, also in the digits of other scripts' keyboards. */
export function readNik(typed: string): Result<Nik, NikRefusal> {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll(/[\s.\-–/,:’']/g, '')
  const digits = plain.replaceAll(/[^0-9]/g, '')
  const hasOthers = digits.length !== plain.length
  if (hasOthers || digits.length !== nikDigits)
    return refuse({ refusal: 'nikMalformed', digits: digits.length, hasOthers })
  return accept(digits as Nik)
}

/** `1401 0123 0187 0001`: read aloud and compared in groups of four. */
export const shownNik = (nik: Nik): string => nik.replaceAll(/(\d{4})(?=\d)/g, '$1 ')

/** `1401 •••• •••• 0001`: enough to know one's own again. */
export const coveredNik = (nik: Nik): string => `${nik.slice(0, 4)} •••• •••• ${nik.slice(-4)}`

/**
 * What is odd about this NIK. `isPlace` knows the official codes (`14`, `14.01`, `14.01.02`); `born` is the birth date
 * that its holder gave, null where none was; `today` tells which century is meant.
 */
export function doubtsOf(
  nik: Nik,
  {
    isPlace,
    born,
    today,
  }: {
    readonly isPlace: (code: string) => boolean
    readonly born: Temporal.PlainDate | null
    readonly today: Temporal.PlainDate
  },
): NikDoubt[] {
  const place = placeDoubt(nik, isPlace)
  const dates = birthDatesOf(nik, today)
  return [
    ...(place === null ? [] : [place]),
    ...(dates.length === 0 ? ['impossibleDate' as const] : []),
    ...(dates.length > 0 && born !== null && !dates.some((date) => date.equals(born))
      ? ['otherBirthDate' as const]
      : []),
    ...(nik.endsWith('0000') ? ['zeroSerial' as const] : []),
  ]
}

/** The days of birth that the number may mean, the younger first: the year has two digits only. Empty where none exists. */
export function birthDatesOf(nik: Nik, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const [written, month, year] = [6, 8, 10].map((at) => Number(nik.slice(at, at + 2)))
  if (written === undefined || month === undefined || year === undefined) return []
  const day = written > womensDays ? written - womensDays : written
  return [2000 + year, 1900 + year].flatMap((whole) => {
    const date = dateOf(whole, month, day)
    return date === null || Temporal.PlainDate.compare(date, today) > 0 ? [] : [date]
  })
}

/** Women's days of birth are written with forty more. */
const womensDays = 40

function placeDoubt(nik: Nik, isPlace: (code: string) => boolean): NikDoubt | null {
  const [province, regency, district] = [nik.slice(0, 2), nik.slice(2, 4), nik.slice(4, 6)]
  if (!isPlace(province)) return 'unknownProvince'
  if (!isPlace(`${province}.${regency}`)) return 'unknownRegency'
  return isPlace(`${province}.${regency}.${district}`) ? null : 'unknownDistrict'
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Decimal digits of any script stand in runs of ten that begin at their zero. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
