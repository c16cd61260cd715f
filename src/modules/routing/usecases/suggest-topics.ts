import { suggestCategories } from '../../agencies/index.ts'
import type { ReportsRoom, ReportView } from '../../reports/index.ts'
import { featuresOf } from '../domain/learned/features.ts'
import { guess } from '../domain/learned/linear-model.ts'
import { tellingWords } from '../domain/learned/reasons.ts'
import { openModel } from './model-shelf.ts'

/** A topic that a report seems to be about; how sure that is is known only where it was learned (0 to 1). */
export type TopicSuggestion = {
  readonly category: string
  readonly confidence: number | null
  readonly words: readonly string[]
}

const [leastFirst, leastFurther, most] = [0.3, 0.1, 3]

/**
 * The likeliest topics of a report, beside the one that it has: by what reports of a topic said before, and where that
 * knows nothing by the topics' own words. Sensitive topics are never learned, so their words always speak along.
 */
export async function suggestTopics(
  room: Pick<ReportsRoom, 'db'>,
  { law, state, title, body }: ReportView,
): Promise<readonly TopicSuggestion[]> {
  const text = `${title ?? ''}\n${body ?? ''}`
  const model = (await openModel(room.db, { scope: law.nation, subject: 'category' }))?.model ?? null
  const guesses = model === null ? [] : guess(model, featuresOf({ text, areaCode: null, category: null }))
  const isSure = (guesses[0]?.confidence ?? 0) >= leastFirst
  const learned = guesses
    .filter(({ confidence }) => isSure && confidence >= leastFurther)
    .map(({ label, confidence }) => ({
      category: label,
      confidence,
      words: model === null ? [] : tellingWords(model, text, label),
    }))
  const said = suggestCategories([...law.categories.values()], text)
    .filter(({ category }) => learned.length === 0 || category.isSensitive)
    .map(({ category, words }) => ({ category: category.slug, confidence: null, words }))
  const isOffered = ({ category }: TopicSuggestion): boolean =>
    category !== state.category && law.categories.get(category)?.isClosed === false
  return [...said.filter(({ category }) => law.categories.get(category)?.isSensitive), ...learned, ...said]
    .filter((one, at, all) => isOffered(one) && all.findIndex(({ category }) => category === one.category) === at)
    .slice(0, most)
}
