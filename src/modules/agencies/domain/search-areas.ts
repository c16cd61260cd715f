import { areaLevels, type Area } from './area.ts'
import { areaAt, findIn, levelAt, numberOf, type AreaBook } from './area-book.ts'
import { plainWords, readTyped } from './area-words.ts'
import { editDistance } from './edit-distance.ts'

/** Which places have which word in their name; made once, then each search takes a few milliseconds. */
export type AreaIndex = {
  readonly book: AreaBook
  /** Every word in the order of the alphabet, also whole names written as one word: `tanjungpinang`. */
  readonly words: readonly string[]
  /** By word: the rows of the places that have it. */
  readonly rows: readonly (readonly number[])[]
  /** By word: which letters it has, one bit each. */
  readonly letters: Uint32Array
  /** By row: how many words its own name has, without “Kabupaten” or “Kota”. */
  readonly lengths: Uint8Array
}

const kindWords = new Set(['kabupaten', 'kota', 'administrasi'])

export function makeAreaIndex(book: AreaBook): AreaIndex {
  const rowsOf = new Map<string, number[]>()
  const lengths = new Uint8Array(book.names.length)
  const add = (word: string, row: number): void => {
    const rows = rowsOf.get(word)
    if (rows === undefined) rowsOf.set(word, [row])
    else if (rows.at(-1) !== row) rows.push(row)
  }
  for (const [row, name] of book.names.entries()) {
    const words = plainWords(name)
    const own = levelAt(book, row) === 1 ? words.filter((word) => !kindWords.has(word)) : words
    lengths[row] = own.length
    for (const word of words) add(word, row)
    if (own.length > 1) add(own.join(''), row)
  }
  const words = [...rowsOf.keys()].toSorted()
  const letters = Uint32Array.from(words, lettersOf)
  return { book, words, rows: words.map((word) => rowsOf.get(word) ?? []), letters, lengths }
}

/**
 * So many words are looked for, the last ones: addresses end with their place. Each costs a walk over all places, and
 * anybody may ask.
 */
const mostWords = 8

/** How well a word of a name answers a typed one; 0 not at all. */
const quality = { exact: 4, prefix: 3, near: 1 } as const

export type SearchOptions = {
  /** Codes of the regions that have offices here. */
  readonly nearby: readonly string[]
  /** The code of the place in which alone to look; null for the whole country. */
  readonly within: string | null
  readonly limit: number
}

/**
 * The places that somebody may mean by what they typed, best first, at most `limit`: words in any order, only begun,
 * abbreviated, joined or misspelt; each word in the name of the place or of one it lies in. Among equals those within
 * `nearby` come first, then the larger place.
 */
export function searchAreas(index: AreaIndex, typed: string, { nearby, within, limit }: SearchOptions): Area[] {
  const code = findIn(index.book, typed.trim())
  if (code !== null) return [code]
  const { words: said, level } = readTyped(typed)
  const words = [...new Set(said)].slice(-mostWords)
  if (words.length === 0) return []
  const find = bestOf(
    index,
    level === null ? -1 : areaLevels.indexOf(level),
    nearby.map(rangeOf),
    within === null ? everywhere : rangeOf(within),
    limit,
  )
  const asTyped = words.map((word, at) => qualitiesOf(index, word, words[at + 1], words[at - 1]))
  let rows = find(asTyped, words.length)
  if (rows.length === 0) {
    const misspelt = words.map((word, at) => withMisspelt(index, word, asTyped[at]))
    rows = find(misspelt, words.length)
    // At last words may be left over that name no place: a street, a market.
    if (rows.length === 0) rows = find(misspelt, 1)
  }
  return rows.map((row) => areaAt(index.book, row))
}

/** By row: how well the place's own name has this word; also written as one with the word after or before it. */
function qualitiesOf(
  { words, rows, lengths }: AreaIndex,
  word: string,
  next: string | undefined,
  before: string | undefined,
): Uint8Array {
  const found = new Uint8Array(lengths.length)
  for (const joined of [next && word + next, before && before + word]) {
    const at = joined ? firstFrom(words, joined) : -1
    if (at !== -1 && words[at] === joined) mark(found, rows[at], quality.exact)
  }
  for (let at = firstFrom(words, word); at < words.length; at++) {
    if (words[at] === word) mark(found, rows[at], quality.exact)
    else if (word.length > 1 && words[at]?.startsWith(word)) mark(found, rows[at], quality.prefix)
    else break
  }
  return found
}

/** The same with the words that differ by a letter or two; short words have too many neighbours. */
function withMisspelt(
  { words, rows, letters }: AreaIndex,
  word: string,
  asTyped: Uint8Array = new Uint8Array(),
): Uint8Array {
  if (word.length < 4) return asTyped
  const found = asTyped.slice()
  const typed = lettersOf(word)
  for (let at = 0; at < words.length; at++) {
    const other = words[at] ?? ''
    // The first letter is seldom wrong, and then nothing else is.
    const isBegun = other[0] === word[0]
    const most = isBegun && word.length > 6 ? 2 : 1
    // A letter that only one of the two has is a change at least: most words are out before they are compared.
    const has = letters[at] ?? 0
    if (bitsOf(typed & ~has) > most) continue
    const isLike = bitsOf(has & ~typed) <= most && editDistance(word, other, most, true) <= most
    if (isLike || (isBegun && word.length > 5 && editDistance(word, other, 1, false) <= 1))
      mark(found, rows[at], quality.near)
  }
  return found
}

function mark(found: Uint8Array, rows: readonly number[] = [], value: number): void {
  for (const row of rows) if ((found[row] ?? 0) < value) found[row] = value
}

const lettersOf = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32)
  return bits
}

/** How many bits of a 32-bit number are set: in pairs, in fours, in bytes, all together. */
function bitsOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

type Find = (own: readonly Uint8Array[], answers: number) => number[]

/** Finds the rows that answer so many of the words at least, one of them by their own name, best first. */
function bestOf(
  { book, lengths }: AreaIndex,
  wanted: number,
  nearby: readonly Range[],
  [from, before]: Range,
  limit: number,
): Find {
  return (own, answers) => {
    // A place stands behind the one it lies in, so one walk hands each quality down to all that lie within.
    const most = own.map((qualities) => qualities.slice())
    const found: { readonly row: number; readonly score: number }[] = []
    for (let row = 0; row < lengths.length; row++) {
      const above = book.parents[row] ?? -1
      let [sum, answered, ofOwn] = [0, 0, 0]
      for (let word = 0; word < own.length; word++) {
        const mine = own[word]?.[row] ?? 0
        const inherited = above === -1 ? 0 : (most[word]?.[above] ?? 0)
        const column = most[word]
        if (column && inherited > mine) column[row] = inherited
        if (mine > 0) ofOwn++
        if (mine > 0 || inherited > 0) answered++
        sum += mine >= inherited && mine > 0 ? 2 * mine + 1 : 2 * inherited
      }
      const code = book.codes[row] ?? 0
      if (ofOwn === 0 || answered < answers || code < from || code >= before) continue
      const level = levelAt(book, row)
      const isNearby = nearby.some(([first, end]) => code >= first && code < end)
      const isWhole = ofOwn >= (lengths[row] ?? 0)
      // What weighs more stands higher: words answered, the kind asked for, how well, our region, the whole name, size.
      const flags = Number(isNearby) * 2 + Number(isWhole)
      const score = (((answered * 2 + Number(level === wanted)) * 256 + sum) * 4 + flags) * 4 + (3 - level)
      if (found.length === limit && score <= (found.at(-1)?.score ?? 0)) continue
      const at = found.findIndex((one) => one.score < score)
      found.splice(at === -1 ? found.length : at, 0, { row, score })
      if (found.length > limit) found.pop()
    }
    return found.map(({ row }) => row)
  }
}

/** The codes of a place and of all within it, as numbers: from the first, before the end. */
type Range = readonly [from: number, before: number]
const everywhere: Range = [0, Infinity]

function rangeOf(code: string): Range {
  const from = numberOf(code)
  return [from, from + 10 ** (10 - code.replaceAll('.', '').length)]
}

/** Where in the alphabet a word stands or would stand. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
