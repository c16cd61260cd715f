import { guess, type LinearModel } from './linear-model.ts'
import { train, type Example } from './train.ts'

/** An example with the number by which nearly identical ones stand on one side. */
export type Foldable = Example & { readonly fold: number }

/** How one label fared: how often it was the right answer, and how often it was found. */
export type Hits = { readonly asked: number; readonly right: number }

/** How right a model is on reports that it had not seen. */
export type Measured = {
  readonly asked: number
  /** The first answer was the right one; one of the first three was. */
  readonly first: number
  readonly amongThree: number
  /** It said it was at least 90 % sure; and was right. */
  readonly sure: number
  readonly sureAndRight: number
  /** How often the most frequent label would have been right: what anybody reaches without looking. */
  readonly baseline: number
  readonly byLabel: ReadonlyMap<string, Hits>
}

export const sureFrom = 0.9
export const folds = 5

/** Trains without these folds and asks about them, one after the other; the sums. */
export function measure(examples: readonly Foldable[], heldOut: readonly number[]): Measured {
  return heldOut.map((fold) => measureOne(examples, fold)).reduce(add)
}

function measureOne(examples: readonly Foldable[], fold: number): Measured {
  const isAsked = (example: Foldable): boolean => example.fold % folds === fold
  const learned = examples.filter((one) => !isAsked(one))
  const asked = examples.filter(isAsked)
  const most = mostFrequent(learned.map(({ label }) => label))
  const baseline = asked.filter(({ label }) => label === most).length
  return { ...askAll(learned.length === 0 ? null : train(learned), asked), baseline }
}

/** What a model answers to each; one that could not be trained answers nothing. */
function askAll(model: LinearModel | null, asked: readonly Example[]): Omit<Measured, 'baseline'> {
  const byLabel = new Map<string, { asked: number; right: number }>()
  const sums = { asked: asked.length, first: 0, amongThree: 0, sure: 0, sureAndRight: 0 }
  for (const { features, label } of asked) {
    const three = model === null ? [] : guess(model, features).slice(0, 3)
    const isRight = three[0]?.label === label
    const isSure = (three[0]?.confidence ?? 0) >= sureFrom
    sums.first += Number(isRight)
    sums.amongThree += Number(three.some((one) => one.label === label))
    sums.sure += Number(isSure)
    sums.sureAndRight += Number(isSure && isRight)
    const hits = byLabel.get(label) ?? { asked: 0, right: 0 }
    byLabel.set(label, { asked: hits.asked + 1, right: hits.right + Number(isRight) })
  }
  return { ...sums, byLabel }
}

const mostFrequent = (labels: readonly string[]): string | undefined =>
  [...Map.groupBy(labels, (label) => label)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]

function add(a: Measured, b: Measured): Measured {
  const byLabel = new Map(a.byLabel)
  for (const [label, { asked, right }] of b.byLabel) {
    const before = byLabel.get(label) ?? { asked: 0, right: 0 }
    byLabel.set(label, { asked: before.asked + asked, right: before.right + right })
  }
  return {
    asked: a.asked + b.asked,
    first: a.first + b.first,
    amongThree: a.amongThree + b.amongThree,
    sure: a.sure + b.sure,
    sureAndRight: a.sureAndRight + b.sureAndRight,
    baseline: a.baseline + b.baseline,
    byLabel,
  }
}
