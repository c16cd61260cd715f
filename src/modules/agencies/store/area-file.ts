import { readFileSync } from 'node:fs'
import { makeAreaIndex, type AreaIndex } from '../domain/search-areas.ts'
import { makeAreaBook, numberOf, type AreaBook } from '../domain/area-book.ts'

/**
 * The map as `idn-area-data` carries it: Keputusan Menteri Dalam Negeri on the codes of administrative areas, data under
 * the ODbL. Read when somebody first needs a place, in a tenth of a second, and kept (docs/decisions/0011).
 */
export const areaBook = (): AreaBook => (book ??= readBook())

/** The words of the map's names, for searching; made when somebody first searches. */
export const areaIndex = (): AreaIndex => (index ??= makeAreaIndex(areaBook()))

let book: AreaBook | undefined
let index: AreaIndex | undefined

const files = ['provinces', 'regencies', 'districts', 'villages'] as const

/**
 * In each line the code stands first and the name last, in quotes where it holds a comma or a quotation mark; that mark
 * stands for the apostrophe of names such as Soka’an.
 */
function readBook(): AreaBook {
  const [codes, names]: [number[], string[]] = [[], []]
  for (const file of files) {
    const text = readFileSync(new URL(`../data/${file}.csv`, import.meta.resolve('idn-area-data')), 'utf8')
    for (const line of text.split('\n').slice(1)) {
      const codeEnd = line.indexOf(',')
      if (codeEnd === -1) continue
      const name = line.slice(file === 'provinces' ? codeEnd + 1 : line.indexOf(',', codeEnd + 1) + 1).trim()
      codes.push(numberOf(line.slice(0, codeEnd)))
      names.push(name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '’') : name)
    }
  }
  return makeAreaBook(codes, names)
}
