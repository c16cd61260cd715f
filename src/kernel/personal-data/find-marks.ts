import { accountNumbers } from './account-number.ts'
import { addresses } from './address.ts'
import { birthDates } from './birth-date.ts'
import { coordinates } from './coordinates.ts'
import { emails } from './email.ts'
import { evenText, gap } from './even-text.ts'
import { handles } from './handle.ts'
import { identityNumbers } from './identity-number.ts'
import { links } from './link.ts'
import type { Certainty, PersonalKind, PersonalMark } from './mark.ts'
import { names } from './name.ts'
import { phones } from './phone.ts'
import { plates } from './plate.ts'

/** Where two claim the same place, the surer has it, and of two as sure whoever stands first here. */
const finders = [
  emails,
  links,
  phones,
  identityNumbers,
  birthDates,
  plates,
  coordinates,
  accountNumbers,
  addresses,
  names,
  handles,
]
const order: readonly Certainty[] = ['sure', 'likely', 'possible']

/**
 * What may be somebody's in a text, in its order, without overlaps; linear in the text's length. The places are those of
 * the text as it was given.
 */
export function marksIn(text: string): PersonalMark[] {
  const even = evenText(text)
  const found = finders.flatMap((find) => find(even))
  const bySureness = order.flatMap((certainty) => found.filter((one) => one.certainty === certainty))
  return withoutOverlaps(even, bySureness)
}

/** Each takes what nobody surer has: a longer mark around a surer one keeps what stands on both sides of it. */
function withoutOverlaps(even: string, marks: readonly PersonalMark[]): PersonalMark[] {
  const isTaken = new Uint8Array(even.length)
  const placed = marks.flatMap((one) => freeParts(even, one, isTaken))
  return placed.toSorted((a, b) => a.start - b.start)
}

function freeParts(even: string, one: PersonalMark, isTaken: Uint8Array): PersonalMark[] {
  const parts: PersonalMark[] = []
  let start = one.start
  for (let at = one.start; at <= one.end; at += 1) {
    if (at < one.end && isTaken[at] === 0) continue
    parts.push(...tidied(even, { ...one, start, end: at }))
    start = at + 1
  }
  isTaken.fill(1, one.start, one.end)
  return parts
}

/** Kinds that are nothing without a digit. */
const inDigits: readonly PersonalKind[] = ['identityNumber', 'phone', 'accountNumber', 'plate', 'birthDate']

/** Without the signs and spaces at its ends; nothing where nothing else is left. */
function tidied(even: string, one: PersonalMark): PersonalMark[] {
  const found = even.slice(one.start, one.end)
  const isAnything = inDigits.includes(one.kind) ? /\d/.test(found) : /[\p{L}\p{N}]/u.test(found)
  if (!isAnything) return []
  const start = one.start + found.search(/[\p{L}\p{N}@+(-]/u)
  let end = one.end - (/[^\p{L}\p{N})]*$/u.exec(found)?.[0].length ?? 0)
  // A sign of two units ends with its gap.
  while (even[end] === gap) end += 1
  return [{ ...one, start, end }]
}
