import { areaLevels, type Area, type AreaLevel } from './area.ts'

/**
 * The whole map, some ninety thousand places, held small: three columns in the order of the codes, so that a place
 * stands behind the one it lies in and all that lies in it follows at once. A place is spoken of by its row.
 */
export type AreaBook = {
  readonly codes: Float64Array
  readonly names: readonly string[]
  /** The row of the place it lies in; -1 for a province. */
  readonly parents: Int32Array
}

/** `14.01.02.2003` as 1401022003, `14` as 1400000000; NaN where it is no code. */
export function numberOf(code: string): number {
  return /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code) ? Number(code.replaceAll('.', '').padEnd(10, '0')) : NaN
}

/** Makes the book of codes and names in any order; a place without the one it lies in is an error in the data. */
export function makeAreaBook(numbers: readonly number[], names: readonly string[]): AreaBook {
  // One sort of plain numbers: each carries its place in the list behind its code, and both fit exactly in a double.
  const sorted = Float64Array.from(numbers, (number, index) => number * placeLimit + index).toSorted()
  const codes = sorted.map((both) => Math.floor(both / placeLimit))
  const parents = Int32Array.from(codes, (code) => {
    const parent = rowIn(codes, parentOf(code))
    if (parent === -1 && levelOf(code) > 0) throw new Error(`the area ${code} lies nowhere`)
    return parent
  })
  return { codes, names: Array.from(sorted, (both) => names[both % placeLimit] ?? ''), parents }
}

const placeLimit = 2 ** 17

/** The place of a code, or null where there is none. */
export function findIn(book: AreaBook, code: string): Area | null {
  const row = rowIn(book.codes, numberOf(code))
  return row === -1 ? null : areaAt(book, row)
}

/** The places directly in one, in the order of their names; the provinces for null. */
export function placesIn(book: AreaBook, parent: string | null): Area[] {
  const above = parent === null ? -1 : rowIn(book.codes, numberOf(parent))
  if (parent !== null && above === -1) return []
  const found: Area[] = []
  for (let row = above + 1; row < book.codes.length; row++) {
    if (book.parents[row] === above) found.push(areaAt(book, row))
    else if ((book.parents[row] ?? -1) < above) break
  }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

export function areaAt(book: AreaBook, row: number): Area {
  const level = levelAt(book, row)
  const above = book.parents[row] ?? -1
  const within = []
  for (let next = above; next !== -1; next = book.parents[next] ?? -1) within.push(titleAt(book, next))
  return {
    code: textOf(book.codes[row] ?? 0, level),
    level: areaLevels[level] ?? 'village',
    name: titleAt(book, row),
    within: within.join(', '),
    parent: above === -1 ? null : textOf(book.codes[above] ?? 0, level - 1),
  }
}

/** 0 a province, 1 a regency or city, 2 a district, 3 a village. */
export const levelAt = (book: AreaBook, row: number): number => levelOf(book.codes[row] ?? 0)

const levelOf = (code: number): number => (code % 1e4 ? 3 : code % 1e6 ? 2 : code % 1e8 ? 1 : 0)

const unitOf = [1e8, 1e8, 1e6, 1e4] as const
/** The code one level up; for a province a number that no place has. */
function parentOf(code: number): number {
  const level = levelOf(code)
  return level === 0 ? NaN : code - (code % (unitOf[level] ?? 1))
}

const textOf = (code: number, level: number): string => {
  const digits = String(code)
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].slice(0, level + 1).join('.')
}

function rowIn(codes: Float64Array, code: number): number {
  let [low, high] = [0, codes.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = codes[middle] ?? NaN
    if (found === code) return middle
    if (found < code) low = middle + 1
    else if (found > code) high = middle - 1
    else return -1
  }
  return -1
}

const ownTitle = /^(desa|gampong|nagari) /i

/** Districts and villages are called by what they are: a kelurahan has a code of 1…, a desa one of 2… or 3…. */
function titleAt(book: AreaBook, row: number): string {
  const name = book.names[row] ?? ''
  const code = book.codes[row] ?? 0
  switch (areaLevels[levelOf(code)] satisfies AreaLevel | undefined) {
    case 'district':
      return `${code >= papua ? 'Distrik' : 'Kecamatan'} ${name}`
    case 'village':
      if (ownTitle.test(name)) return name
      return `${code % 1e4 < 2000 ? 'Kelurahan' : 'Desa'} ${name}`
    default:
      return name
  }
}

/** The provinces of Papua call their districts so. */
const papua = 91e8
