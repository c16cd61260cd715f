import { tokensOf } from './expressions.ts'

/** A text as the set of its neighbouring words, each pair one number; two texts are as alike as these sets overlap. */
export function shinglesOf(text: string, tokens = tokensOf(text)): ReadonlySet<number> {
  const shingles = new Set<number>()
  let before: number | null = null
  let first: number | null = null
  for (const token of tokens) {
    const word = wordNumber(token)
    if (word === null) continue
    if (before !== null) shingles.add(mixed(before, word))
    before = word
    first ??= word
  }
  if (shingles.size === 0 && first !== null) shingles.add(first)
  return shingles
}

/** How much of all they say two texts have in common: 0 nothing, 1 everything. */
export function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const shared = one.intersection(other).size
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

const bands = 8

/**
 * Eight numbers by which near-identical texts are found among any number of others: each stands for two shingles, the
 * smallest of two neighbouring eighths, so that one number in common means much in common, and texts that share half of
 * what they say share one in nine cases of ten. Empty for a text without words.
 */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  const smallest = Array.from({ length: bands }, () => Infinity)
  for (const shingle of shingles) {
    const band = (shingle >>> 0) % bands
    if (shingle < (smallest[band] ?? 0)) smallest[band] = shingle
  }
  const filled = smallest.filter(Number.isFinite)
  return [...new Set(filled.map((own, i) => mixed(own, filled[(i + 1) % filled.length] ?? own)))]
}

/** FNV-1a over the letters, as a signed number of 32 bits: what the database calls an integer. */
const [firstNumber, prime] = [-2128831035, 16777619]
const [letterA, letterZ] = [97, 122]

/** Null for what is no word: numbers differ where everything else is the same, the customer's, the citizen's, the day. */
function wordNumber(token: string): number | null {
  let number = firstNumber
  for (let i = 0; i < token.length; i += 1) {
    const letter = token.charCodeAt(i)
    if (letter < letterA || letter > letterZ) return null
    number = Math.imul(number ^ letter, prime)
  }
  return number
}

const mixed = (one: number, other: number): number => {
  const half = Math.imul(one ^ (other & 0xffff), prime)
  return Math.imul(half ^ (other >>> 16), prime)
}
