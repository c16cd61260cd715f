import { fullName, type Area } from './area.ts'

/** An area as people read it: with the province it lies in. */
export type NamedArea = { readonly code: string; readonly name: string }

/** Every area with its province behind it, as in “Kabupaten Kampar, Riau”; provinces stand alone. */
export const nameAreas = (areas: readonly Area[]): NamedArea[] =>
  areas.map((area) => ({ code: area.code, name: fullName(area) }))

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\bkab\.?(?=\s|$)/g, 'kabupaten')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * The areas that a typed name may mean: those exactly so called, else those whose own name holds every typed word, else
 * those that hold them together with their province. Nothing where nothing was typed.
 */
export function matchArea(areas: readonly NamedArea[], typed: string): readonly NamedArea[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const known = areas.map((area) => ({ area, full: plain(area.name), own: plain(area.name.split(',')[0] ?? '') }))
  const rules = [
    ({ full, own }: (typeof known)[number]) => full === wanted || own === wanted,
    ({ own }: (typeof known)[number]) => holdsAll(own, wanted),
    ({ full }: (typeof known)[number]) => holdsAll(full, wanted),
  ]
  for (const rule of rules) {
    const found = known.filter(rule)
    if (found.length > 0) return found.map(({ area }) => area)
  }
  return []
}

const holdsAll = (words: string, wanted: string): boolean =>
  wanted.split(' ').every((word) => ` ${words}`.includes(` ${word}`))
