import { gap } from './even-text.ts'

/** Digits that stand together, without anything between them. */
export type Group = { readonly start: number; readonly end: number; readonly digits: string }
/** Groups with so little between them that they may be one number. */
export type Chain = readonly Group[]

const between = `[ \\t\\r\\n.\\-_()*${gap}]{0,4}`
const chained = new RegExp(`\\d(?:${between}\\d)*`, 'g')
const together = new RegExp(`\\d(?:${gap}{0,2}\\d)*`, 'g')

/** Every number of the text, in its groups. */
export const chainsIn = (even: string): Chain[] =>
  [...even.matchAll(chained)].map((chain) =>
    [...chain[0].matchAll(together)].map(({ 0: found, index }) => ({
      start: chain.index + index,
      end: chain.index + index + found.length,
      digits: found.replaceAll(gap, ''),
    })),
  )

/** The groups from `at` on that have exactly so many digits together; null where none do. */
export function joined(chain: Chain, at: number, digits: number): Chain | null {
  let sum = 0
  for (let end = at; end < chain.length && sum < digits; end += 1) {
    sum += chain[end]?.digits.length ?? 0
    if (sum === digits) return chain.slice(at, end + 1)
  }
  return null
}

export const digitsOf = (groups: Chain): string => groups.map(({ digits }) => digits).join('')
export const startOf = (groups: Chain): number => groups[0]?.start ?? 0
export const endOf = (groups: Chain): number => groups.at(-1)?.end ?? 0
