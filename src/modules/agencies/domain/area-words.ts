import type { AreaLevel } from './area.ts'
import { otherNames } from './other-names.ts'

/** What somebody typed for a place: the words to look for, and the kind of place that they named with it. */
export type TypedPlace = { readonly words: readonly string[]; readonly level: AreaLevel | null }

/** Words that say of what kind a place is, and are seldom part of its name. */
const levelWords: Readonly<Record<string, AreaLevel>> = {
  desa: 'village',
  kelurahan: 'village',
  kel: 'village',
  gampong: 'village',
  nagari: 'village',
  kecamatan: 'district',
  kec: 'district',
  distrik: 'district',
  kabupaten: 'regency',
  provinsi: 'province',
  propinsi: 'province',
  prov: 'province',
}
const fromSmall: readonly AreaLevel[] = ['village', 'district', 'regency', 'province']

/** A name in plain small letters, one space between words: “Ja'an” is `jaan`, “Kep. Seribu” `kepulauan seribu`. */
export const plainWords = (text: string): string[] => {
  const plain = text
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  return plain === '' ? [] : plain.split(' ').map((word) => spellings.get(word) ?? word)
}

/** Those other names that stand for one word by one word hold for the map's own spelling too. */
const spellings = new Map(otherNames.filter(([said, meant]) => !said.includes(' ') && !meant.includes(' ')))
const phrases = new Map(otherNames)
const longestPhrase = 3

/** Reads what was typed; of several kinds named, as in “desa … kec. …”, the smallest is meant. */
export function readTyped(typed: string): TypedPlace {
  const said = plainWords(typed)
  const words: string[] = []
  const levels: AreaLevel[] = []
  for (let at = 0; at < said.length;) {
    const length = phraseAt(said, at)
    const phrase = said.slice(at, at + length).join(' ')
    const level = levelWords[phrase]
    if (level === undefined) words.push(...(phrases.get(phrase) ?? phrase).split(' '))
    else levels.push(level)
    at += length
  }
  // Somebody who typed nothing but “desa” looks for a place with that name.
  return { words: words.length === 0 ? said : words, level: fromSmall.find((level) => levels.includes(level)) ?? null }
}

function phraseAt(said: readonly string[], at: number): number {
  for (let length = longestPhrase; length > 1; length--)
    if (phrases.has(said.slice(at, at + length).join(' '))) return length
  return 1
}
