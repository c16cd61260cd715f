import { featuresOf, likenessOf, type Clues } from './features.ts'
import { measure, type Foldable, type Hits, type Measured } from './measure.ts'
import { toBytes } from './model-bytes.ts'
import { train } from './train.ts'

/** What is asked of a report: who deals with it, or what it is about. */
export const subjects = ['agency', 'category'] as const
export type Subject = (typeof subjects)[number]

/** One past decision as it was made: what the report said, and what officers made of it. */
export type Decision = { readonly clues: Clues; readonly label: string }

/** How right a model was on a fifth of the decisions that was kept from it. */
export type Score = Omit<Measured, 'byLabel'> & { readonly labels: Readonly<Record<string, Hits>> }

export type Lesson = { readonly examples: number } & (
  | { readonly model: Uint8Array; readonly score: Score }
  | { readonly model: null; readonly score: null }
)

/** With fewer decisions, or but one answer to them, a suggestion would be a guess. */
export const fewestDecisions = 50
/** An answer that was given less often is not learned. */
const fewestOfLabel = 3

/** A decision as training sees it; the words are gone. */
export const exampleOf = ({ clues, label }: Decision): Foldable => ({
  features: featuresOf(clues),
  label,
  fold: likenessOf(clues.text),
})

/** A model of all these decisions, and how right one was that learned from four fifths of them. Takes its time. */
export function learn(decisions: readonly Foldable[]): Lesson {
  const frequency = Map.groupBy(decisions, ({ label }) => label)
  const known = decisions.filter(({ label }) => (frequency.get(label)?.length ?? 0) >= fewestOfLabel)
  const labels = new Set(known.map(({ label }) => label))
  if (known.length < fewestDecisions || labels.size < 2) return { examples: decisions.length, model: null, score: null }
  const { byLabel, ...score } = measure(known, [0])
  return {
    examples: known.length,
    model: toBytes(train(known)),
    score: { ...score, labels: Object.fromEntries(byLabel) },
  }
}
