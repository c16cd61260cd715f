import { tokensOf } from './expressions.ts'

/** How many neighbouring words make one shingle. */
const length = 2
/** Numbers differ where everything else is the same: the identity number, the customer's, the day. */
const isWord = (token: string): boolean => /^[a-z]+$/.test(token)

/** A text as the set of its neighbouring words, each pair one number; two texts are as alike as these sets overlap. */
export function shinglesOf(text: string, tokens = tokensOf(text)): ReadonlySet<number> {
  const words = tokens.filter(isWord)
  const shingles = new Set<number>()
  for (let at = 0; at + length <= Math.max(words.length, length); at += 1) {
    if (words[at] === undefined) break
    let hash = firstHash
    for (const word of words.slice(at, at + length)) hash = mix(hash, word)
    shingles.add(hash)
  }
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
  return [...new Set(filled.map((own, i) => mix(own, String(filled[(i + 1) % filled.length]))))]
}

/** FNV-1a over the letters, as a signed number of 32 bits: what the database calls an integer. */
const firstHash = -2128831035
function mix(hash: number, word: string): number {
  let mixed = Math.imul(hash ^ 32, 16777619)
  for (let i = 0; i < word.length; i += 1) mixed = Math.imul(mixed ^ word.charCodeAt(i), 16777619)
  return mixed
}
