import { mark, type Finder, type PersonalMark } from './mark.ts'
import { chainsIn, digitsOf, endOf, joined, startOf, type Chain } from './numbers.ts'

const length = 16

/** Is it built as a NIK: province, day of birth (women's plus forty), month? A KK number has a day in the same place. */
export function isBuiltAsNik(digits: string): boolean {
  const [province, day, month] = [
    Number(digits.slice(0, 2)),
    Number(digits.slice(6, 8)) % 40,
    Number(digits.slice(8, 10)),
  ]
  return (
    digits.length === length && province >= 11 && province <= 97 && day >= 1 && day <= 31 && month >= 1 && month <= 12
  )
}

const hasNikInside = (digits: string): boolean =>
  digits.length > length &&
  Array.from({ length: digits.length - length + 1 }, (_, at) => digits.slice(at, at + length)).some(isBuiltAsNik)

/** Four years in a row have sixteen digits too. */
const areYears = (groups: Chain): boolean => groups.every(({ digits }) => /^(?:19|20)\d\d$/.test(digits))

/**
 * NIK and KK: sixteen digits, valid or not, alone or in groups with spaces, dots, dashes or line breaks between them, and
 * inside longer numbers (the thirty digits of a membership hold one).
 */
export const identityNumbers: Finder = (even) => chainsIn(even).flatMap(inChain)

function inChain(chain: Chain): PersonalMark[] {
  const found: PersonalMark[] = []
  for (let at = 0; at < chain.length; at += 1) {
    const group = chain[at]
    if (group === undefined) break
    if (group.digits.length > length && hasNikInside(group.digits))
      found.push(mark(group.start, group.end, 'identityNumber', 'insideLongerNumber', 'likely'))
    if (group.digits.length >= length - 1) {
      if (group.digits.length === length)
        found.push(mark(group.start, group.end, 'identityNumber', 'sixteenDigits', 'sure'))
      continue
    }
    const groups = joined(chain, at, length)
    if (groups === null || areYears(groups)) continue
    const certainty = isBuiltAsNik(digitsOf(groups)) ? 'sure' : 'likely'
    found.push(mark(startOf(groups), endOf(groups), 'identityNumber', 'sixteenDigits', certainty))
    at += groups.length - 1
  }
  return found
}
