import { expressionsOf, hashOf, tokensOf } from './features.ts'
import { placeOf, weightOf, type LinearModel } from './linear-model.ts'

const mostWords = 3

/** The words and pairs of a text that speak most for a label, the most telling first; none twice in another pair. */
export function tellingWords(model: LinearModel, text: string, label: string): string[] {
  const weighed = [...new Set(expressionsOf(tokensOf(text)))]
    .filter((name) => !name.includes('#'))
    .map((name) => ({ name, weight: weightOf(model, hashOf(name), label) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const told: string[] = []
  for (const { name } of weighed) {
    if (told.length === mostWords) break
    if (!told.some((one) => one.includes(name) || name.includes(one))) told.push(name)
  }
  return told
}

/** How much the words of two texts have in common, rare ones more: 0 to 1. */
export function closenessTo(model: LinearModel, text: string): (other: string) => number {
  const own = wordsOf(model, text)
  return (other) => {
    const theirs = wordsOf(model, other)
    const shared = [...own].reduce((sum, place) => sum + (theirs.has(place) ? rarityOf(model, place) : 0), 0)
    const whole = Math.sqrt(sumOf(model, own) * sumOf(model, theirs))
    return whole === 0 ? 0 : shared / whole
  }
}

const wordsOf = (model: LinearModel, text: string): Set<number> =>
  new Set(
    tokensOf(text)
      .map((token) => placeOf(model.features, hashOf(token)))
      .filter((place) => place >= 0),
  )
/** Squared: what stands in every text joins nothing. */
const rarityOf = ({ rarity }: LinearModel, place: number): number => (rarity[place] ?? 0) ** 2
const sumOf = (model: LinearModel, words: ReadonlySet<number>): number =>
  [...words].reduce((sum, place) => sum + rarityOf(model, place), 0)
