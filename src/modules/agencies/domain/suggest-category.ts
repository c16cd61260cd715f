import type { Category } from './category.ts'

/** A topic that a text seems to be about, and the words in it that say so, as the topic lists them. */
export type CategorySuggestion = { readonly category: Category; readonly words: readonly string[] }

/**
 * The topics whose words stand in a text, the most telling first: an expression of two words says more than one. Only a
 * count of words, so that it can be told to everybody; what people and offices decide is not learnt from here.
 */
export function suggestCategories(categories: readonly Category[], text: string): CategorySuggestion[] {
  const plain = ` ${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `
  return categories
    .filter(({ isClosed }) => !isClosed)
    .map((category) => ({ category, words: category.words.filter((word) => stands(plain, word)) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => weightOf(b.words) - weightOf(a.words))
}

/** “jalan” stands in “jalannya” too. */
const endings = ['', 'nya', 'ku', 'kami']
const stands = (text: string, word: string): boolean => endings.some((ending) => text.includes(` ${word}${ending} `))

const weightOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + 2 * word.split(' ').length - 1, 0)
