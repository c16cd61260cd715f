import type { ReportNumber } from '../../../kernel/brand.ts'

/**
 * 29 signs that are not taken for one another, spoken or printed: no 0 and O, no 1 and I, and no vowels, so that no word
 * appears. A prime number of them lets the check sign catch each wrong sign and each swap of neighbours.
 */
const signs = '23456789BCDFGHJKLMNPQRSTVWXYZ'

/** The weighted sum, modulo 29, of signs at positions 1, 2, 3 …; of a whole number it is 0. */
const weigh = (text: string): number =>
  Array.from(text).reduce((sum, sign, i) => sum + (i + 1) * signs.indexOf(sign), 0) % signs.length

/** The sign that makes the sum 0 when it stands in eighth place. */
function checkSign(seven: string): string {
  const sum = weigh(seven)
  return Array.from(signs).find((_, value) => (sum + 8 * value) % signs.length === 0) ?? ''
}

/** A number from seven values below 29, as in `7K3M-92QX`; random values make it not guessable in sequence. */
export function makeNumber(values: readonly number[]): ReportNumber {
  const seven = values
    .slice(0, 7)
    .map((value) => signs.charAt(value % signs.length))
    .join('')
  const all = seven + checkSign(seven)
  return `${all.slice(0, 4)}-${all.slice(4)}` as ReportNumber
}

const onlySigns = new RegExp(`^[${signs}]*$`)

/** A number as people type it (small letters, spaces, no dash) → as it is kept; null where the check sign is wrong. */
export function readNumber(typed: string): ReportNumber | null {
  const plain = typed.toUpperCase().replaceAll(/[\s.–-]/g, '')
  if (plain.length !== 8 || !onlySigns.test(plain) || weigh(plain) !== 0) return null
  return `${plain.slice(0, 4)}-${plain.slice(4)}` as ReportNumber
}

/** Twelve signs in three groups from twelve values: what proves the reporter, easy to copy by hand. */
export function makeSecret(values: readonly number[]): string {
  const all = values
    .slice(0, 12)
    .map((value) => signs.charAt(value % signs.length))
    .join('')
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`
}

/** A secret as people type it → as it is kept; null where it cannot be one. */
export function readSecret(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s.–-]/g, '')
  if (plain.length !== 12 || !onlySigns.test(plain)) return null
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}
