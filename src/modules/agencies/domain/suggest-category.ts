import { plainText, wordsIn } from '../../../kernel/words-in-text.ts'
import type { Category } from './category.ts'

/** A topic that a text seems to be about, and the words in it that say so, as the topic lists them. */
export type CategorySuggestion = { readonly category: Category; readonly words: readonly string[] }

/**
 * The topics whose words stand in a text, the most telling first: an expression of two words says more than one. Only a
 * count of words, so that it can be told to everybody; what people and offices decide is not learnt from here.
 */
export function suggestCategories(categories: readonly Category[], text: string): CategorySuggestion[] {
  const plain = plainText(text)
  return categories
    .filter(({ isClosed }) => !isClosed)
    .map((category) => ({ category, words: wordsIn(plain, category.words) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => weightOf(b.words) - weightOf(a.words))
}

const weightOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + 2 * word.split(' ').length - 1, 0)
