import { wordsOf } from './sentences.ts'
import type { AnswerTemplate, TemplateKind } from './template.ts'

/** The report that is to be answered: its words, its topic. */
export type Matter = { readonly text: string; readonly category: string | null }

/** Words shorter than this are in every text. */
const telling = 5

/**
 * The templates of these kinds that fit: never one for another topic; first those for the very topic, then those that
 * share most words with the report, then by title. Pure: the same report, the same order.
 */
export function suggestTemplates(
  templates: readonly AnswerTemplate[],
  kinds: readonly TemplateKind[],
  { text, category }: Matter,
): AnswerTemplate[] {
  const said = tellingIn(text)
  return templates
    .filter((one) => kinds.includes(one.kind) && !one.isRetired)
    .filter((one) => one.category === null || one.category === category)
    .map((one) => ({ one, shared: [...tellingIn(`${one.title} ${one.body}`)].filter((word) => said.has(word)).length }))
    .toSorted(
      (a, b) =>
        Number(b.one.category !== null) - Number(a.one.category !== null) ||
        b.shared - a.shared ||
        a.one.title.localeCompare(b.one.title, 'id'),
    )
    .map(({ one }) => one)
}

const tellingIn = (text: string): ReadonlySet<string> => new Set(wordsOf(text).filter((word) => word.length >= telling))
