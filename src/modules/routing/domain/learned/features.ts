/** What is known of a report when somebody asks who deals with it, or what it is about; null where it is not known. */
export type Clues = { readonly text: string; readonly areaCode: string | null; readonly category: string | null }

/**
 * What a machine can count in a report, each thing as a number of 32 bits from which no word can be read back: what was
 * said (words, pairs of words, pieces of words) apart from what is known besides (place, topic, both together).
 */
export type Features = { readonly said: ReadonlySet<number>; readonly known: ReadonlySet<number> }

/** A text in small letters, each number as `#`: the same house number tells nothing, that there is one does. */
export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .match(/[a-z#]+/g) ?? []

/** Words and pairs of neighbours: what can be shown to people as a reason. */
export const expressionsOf = (tokens: readonly string[]): string[] => [
  ...tokens,
  ...tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`),
]

/** Pieces of five letters see “jalannya” and a misspelt “jalaan” as relatives of “jalan”. */
const pieceLength = 5
const piecesOf = (token: string): string[] => {
  const framed = `<${token}>`
  return Array.from(
    { length: Math.max(0, framed.length - pieceLength + 1) },
    (_, at) => `~${framed.slice(at, at + pieceLength)}`,
  )
}

export function featuresOf({ text, areaCode, category }: Clues): Features {
  const tokens = tokensOf(text)
  const areas = linesOf(areaCode)
  const topic = category === null ? [] : [`@topic ${category}`]
  return {
    said: hashed([...expressionsOf(tokens), ...[...new Set(tokens)].flatMap(piecesOf)]),
    known: hashed([...topic, ...areas, ...topic.flatMap((one) => areas.map((area) => `${one} ${area}`))]),
  }
}

/** A place and those that hold it, the province aside: `14.01.02` → `14.01`, `14.01.02`. */
const linesOf = (areaCode: string | null): string[] => {
  const parts = areaCode?.split('.') ?? []
  return parts.slice(1).map((_, at) => `@area ${parts.slice(0, at + 2).join('.')}`)
}

const hashed = (names: readonly string[]): Set<number> => new Set(names.map(hashOf))

/** FNV-1a over the UTF-16 units: quick, and spread evenly enough that among 100,000 names about one pair collides. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * A number that nearly identical texts share: the smallest among their runs of three words. What is measured on held-out
 * reports would be flattered if one of two such texts were learned from and the other asked about.
 */
export function likenessOf(text: string): number {
  const tokens = tokensOf(text)
  const runs = tokens.slice(0, Math.max(1, tokens.length - 2)).map((_, at) => tokens.slice(at, at + 3).join(' '))
  return runs.reduce((least, run) => Math.min(least, hashOf(run)), 0xffffffff)
}
