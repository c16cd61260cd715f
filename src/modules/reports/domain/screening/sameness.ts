import { tokensOf } from './expressions.ts'
import { likeness, shinglesOf } from './likeness.ts'

/** What two reports are compared by: their words, where, and when they were sent. */
export type Comparable = {
  readonly text: string
  readonly areaCode: string | null
  readonly filedAt: Temporal.Instant
}

/** Why two reports may be about one thing. */
export type Sameness = {
  /** Between 0 and 1: how much of what they say they have in common. */
  readonly alike: number
  /** Both name the same district, or the same village. */
  readonly isSamePlace: boolean
  readonly daysApart: number
  /** What the list is ordered by. */
  readonly score: number
}

/** From here on two texts are near-identical, wherever they come from; measured by `npm run eval -- duplicates`. */
export const nearIdentical = 0.6
/** People tell of one thing in different words: then place and time must agree too. */
const otherWords = { alike: 0.3, sharedWords: 4, daysApart: 30 }
const placeCounts = 0.15
const weekCounts = 0.1
const shortestTelling = 5

/** Makes a report ready to be compared with many. */
export function comparing(own: Comparable): (other: Comparable) => Sameness | null {
  const [shingles, words] = [shinglesOf(own.text), tellingWords(own.text)]
  return (other) => {
    const near = likeness(shingles, shinglesOf(other.text))
    const theirs = tellingWords(other.text)
    const shared = words.intersection(theirs).size
    const alike = Math.max(near, shared < otherWords.sharedWords ? 0 : shared / Math.min(words.size, theirs.size))
    const isSamePlace = samePlace(own.areaCode, other.areaCode)
    const daysApart = Math.floor(own.filedAt.until(other.filedAt).abs().total('days'))
    const isOne =
      near >= nearIdentical || (isSamePlace && alike >= otherWords.alike && daysApart <= otherWords.daysApart)
    if (!isOne) return null
    const score = Math.max(near, alike) + (isSamePlace ? placeCounts : 0) + (daysApart <= 7 ? weekCounts : 0)
    return { alike: near >= nearIdentical ? near : alike, isSamePlace, daysApart, score }
  }
}

/** Short words stand in reports of every kind. */
const tellingWords = (text: string): Set<string> =>
  new Set(tokensOf(text).filter((token) => token.length >= shortestTelling))

/** `14.01.02` and `14.01.02.2001` are one district; a province or a regency alone is no place. */
function samePlace(one: string | null, other: string | null): boolean {
  const district = one?.split('.').slice(0, 3) ?? []
  return district.length === 3 && district.join('.') === other?.split('.').slice(0, 3).join('.')
}
