import { lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Agencies, Agency } from './agency.ts'
import { plainWords } from './area-words.ts'
import type { Category } from './category.ts'
import { editDistance } from './edit-distance.ts'
import { knownFor, shortNames } from './office-names.ts'

/** A directory of agencies by the words of their names; made once, then each search takes a millisecond or two. */
export type AgencyIndex = {
  readonly agencies: readonly Agency[]
  /** By word: the agencies that have it, and how much it is theirs (1 in the own name, less in the one above). */
  readonly places: ReadonlyMap<string, readonly { readonly at: number; readonly share: number }[]>
  /** By word: how rare it is among all. */
  readonly rarity: ReadonlyMap<string, number>
  /** By agency: what all words of its name weigh together. */
  readonly weights: readonly number[]
  /** Words of the names of regions. */
  readonly areas: ReadonlySet<string>
  /** By agency: its topics. */
  readonly topics: readonly ReadonlySet<string>[]
}

/** An agency that was found, and the words that speak for it, as typed. */
export type FoundAgency = {
  readonly agency: Agency
  readonly words: readonly string[]
  /** More of its name is meant than what kind of office it is and where. */
  readonly isTelling: boolean
}

/** Words that are in many names and texts and tell nothing. */
const idle = new Set('dan di ke dari yang untuk pada atas dengan itu ini saya ri republik persero tbk pt'.split(' '))
/** Words of names that a longer text has without meaning one. */
const everyday = new Set(
  'hari dalam luar besar panjang tengah atas baru satu pintu bapak ibu kepala anak rakyat kerja barang korban informasi pelayanan program pembangunan'.split(
    ' ',
  ),
)
/** Words for what kind of office it is, and of which level: many have them. */
const kindsOfOffice = new Set(
  'dinas badan kantor cabang utama sekretariat direktorat jenderal satuan unit pelaksana teknis bagian balai pusat wilayah pemerintah kementerian daerah nasional negara indonesia provinsi kabupaten kota kecamatan kelurahan desa'.split(
    ' ',
  ),
)
/** How much a word counts that stands in the name of the region above, not in the office's own. */
const shareOfAbove = 0.5
/** How much a word counts that is only meant: by what an office is known for, or by a misspelling. */
const countOf = { said: 1, begun: 0.9, misspelt: 0.7, meant: 0.6 } as const

export function makeAgencyIndex(agencies: Agencies): AgencyIndex {
  const list = [...agencies.values()].filter(({ isActive, kind }) => isActive && kind !== 'ombudsman')
  const places = new Map<string, { at: number; share: number }[]>()
  for (const [at, agency] of list.entries()) {
    const own = wordsOf(agency)
    const above = lineOf(agencies, agency.id)
      .slice(1)
      .flatMap(({ id }) => regionWords(agencies.get(id)))
    for (const word of new Set([...own, ...above])) {
      const share = own.has(word) ? 1 : shareOfAbove
      const rows = places.get(word)
      if (rows === undefined) places.set(word, [{ at, share }])
      else rows.push({ at, share })
    }
  }
  const rarity = new Map([...places].map(([word, rows]) => [word, Math.log(1 + list.length / rows.length)]))
  const weights = list.map(() => 0)
  for (const [word, rows] of places)
    for (const { at, share } of rows) weights[at] = (weights[at] ?? 0) + share * (rarity.get(word) ?? 0)
  const areas = new Set(list.flatMap(regionWords))
  return { agencies: list, places, rarity, weights, areas, topics: list.map(({ competence }) => new Set(competence)) }
}

/** The words of its names, short ones written out. */
const wordsOf = ({ name, shortName, smsPrefixes }: Agency): Set<string> =>
  new Set([name, shortName, ...smsPrefixes].flatMap((one) => writtenOut(plainWords(one)).filter(isTelling)))

const regionWords = (agency: Agency | undefined): string[] =>
  agency?.kind === 'region' ? plainWords(agency.shortName).filter(isTelling) : []

const isTelling = (word: string): boolean => word.length > 1 && !idle.has(word)

const short = new Map(shortNames.map(([said, meant]) => [said, meant.split(' ')]))
const deeds = new Map(knownFor.map(([said, office]) => [said, office.split(' ')]))
const longestPhrase = 3

/** The words, each short name as the words of the full one. */
function writtenOut(words: readonly string[]): string[] {
  const full: string[] = []
  for (let at = 0; at < words.length;) {
    const two = short.get(words.slice(at, at + 2).join(' '))
    const meant = two ?? short.get(words[at] ?? '') ?? [words[at] ?? '']
    full.push(...meant)
    at += two === undefined ? 1 : 2
  }
  return full
}

export type AgencyQuestion = {
  /** A name as somebody types it, or a whole report. */
  readonly text: string
  /** The topics that it is about, likeliest first. */
  readonly categories?: readonly Category[]
  /** Only these are looked for; all where it is absent. */
  readonly isMeant?: (agency: AgencyId) => boolean
  readonly limit: number
}

/**
 * The agencies that a text may mean, likeliest first, at most `limit`: by name, short name, SMS prefix, misspelt or only
 * begun, by what offices of that name are known for, and by their topics. An agency whose whole name is said comes before
 * one of whose long name as much is said. None where no telling word of any is there.
 */
export function searchAgencies(
  index: AgencyIndex,
  { text, categories = [], isMeant, limit }: AgencyQuestion,
): FoundAgency[] {
  const { agencies, places, rarity, weights, topics } = index
  const counts = countsOf(index, plainWords(text))
  const scores = new Float64Array(agencies.length)
  for (const [word, { count }] of counts)
    for (const { at, share } of places.get(word) ?? [])
      scores[at] = (scores[at] ?? 0) + count * share * (rarity.get(word) ?? 0)
  const found: { at: number; score: number }[] = []
  for (let at = 0; at < agencies.length; at++) {
    const said = scores[at] ?? 0
    const topic = categories.findIndex(({ slug }) => topics[at]?.has(slug))
    if (said === 0 && topic === -1) continue
    if (isMeant !== undefined && !isMeant((agencies[at] as Agency).id)) continue
    // How much of its name is said, times how telling that is; a topic of its own counts like a rare word.
    const score = (said * said) / ((weights[at] ?? 0) + evenness) + (topic === -1 ? 0 : topicCounts / (topic + 1))
    found.push({ at, score })
  }
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ at }) => ({
      agency: agencies[at] as Agency,
      words: wordsFor(index, at, counts),
      isTelling: [...counts.keys()].some((word) => isOwnWork(index, word, at)),
    }))
}

/** Keeps a name of one short word from winning by it alone. */
const evenness = 4
const topicCounts = 3

type Count = { readonly count: number; readonly said: string }

/** How much each word of the directory is said in a text, and by which words of it. */
function countsOf({ places }: AgencyIndex, words: readonly string[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  const say = (word: string, count: number, said: string): void => {
    if (isTelling(word) && places.has(word) && (counts.get(word)?.count ?? 0) < count) counts.set(word, { count, said })
  }
  const isShort = words.length <= typedAtMost
  for (let at = 0; at < words.length; at++) {
    for (let length = 1; length <= longestPhrase && at + length <= words.length; length++) {
      const phrase = words.slice(at, at + length).join(' ')
      for (const meant of short.get(phrase) ?? []) say(meant, countOf.said, phrase)
      for (const meant of deeds.get(phrase) ?? []) say(meant, countOf.meant, phrase)
    }
    const word = words[at] ?? ''
    if (!isShort && everyday.has(word)) continue
    if (places.has(word)) say(word, countOf.said, word)
    else if (isShort && word.length > 2 && !short.has(word))
      for (const near of nearTo(places, word)) say(near.word, near.count, word)
  }
  return counts
}

/** What is typed into a box; a longer text has words enough of its own. */
const typedAtMost = 8

type Near = { readonly word: string; readonly count: number }

/** Words of the directory that begin so, or differ by a letter or two; of a short name that is misspelt the full words. */
function nearTo(places: AgencyIndex['places'], typed: string): Near[] {
  const most = typed.length > 7 ? 2 : 1
  const isNear = (word: string): boolean =>
    typed.length > 3 && word[0] === typed[0] && editDistance(typed, word, most, true) <= most
  const direct = [...places.keys()].flatMap((word): Near[] => {
    if (word.startsWith(typed)) return [{ word, count: countOf.begun }]
    return isNear(word) ? [{ word, count: countOf.misspelt }] : []
  })
  const meant = [...short].flatMap(([said, words]) => (isNear(said) ? words : []))
  return [...direct, ...meant.map((word) => ({ word, count: countOf.misspelt }))]
}

/** Does the word stand in the name of this agency for what it does? */
const isOwnWork = ({ places, areas }: AgencyIndex, word: string, at: number): boolean =>
  !kindsOfOffice.has(word) &&
  !areas.has(word) &&
  (places.get(word)?.some((one) => one.at === at && one.share === 1) ?? false)

const wordsFor = ({ places }: AgencyIndex, at: number, counts: ReadonlyMap<string, Count>): string[] => [
  ...new Set([...counts].flatMap(([word, { said }]) => (places.get(word)?.some((one) => one.at === at) ? [said] : []))),
]
