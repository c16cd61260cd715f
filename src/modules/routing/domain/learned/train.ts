import type { Features } from './features.ts'
import { softmax, vectorOf, type LinearModel, type Vector } from './linear-model.ts'

/** One past decision: what was seen, and what somebody answered. */
export type Example = { readonly features: Features; readonly label: string }

/** What stands in fewer texts is somebody's own (a name, a house), teaches nothing, and has no business in a model. */
const fewestTexts = 2
/** Weights that training holds in memory at once; where there are many labels, the rarest features give way. */
const mostWeights = 16_000_000
/** A weight below this changes no answer. */
const leastWeight = 0.1
const epochs = 6
const stepSize = 0.3
/** A label that is wrong by less than this is right enough. */
const leastError = 2e-3
/** What counting says weighs this much beside what practice says. */
const countsWeigh = 2
const smoothing = 0.1

/**
 * A linear model of these examples: what complement naive Bayes counts and what softmax regression finds by practice
 * (AdaGrad), added up. Together they are more often right than either, and their confidence is honest. The same examples
 * in the same order make the same model. Takes seconds for thousands of texts: not for a thread that answers people.
 */
export function train(examples: readonly Example[]): LinearModel {
  const labels = [...new Set(examples.map(({ label }) => label))]
  const vocabulary = vocabularyOf(examples, labels.length)
  const vectors = examples.map(({ features }) => vectorOf(vocabulary, features))
  const answers = Uint16Array.from(examples, ({ label }) => labels.indexOf(label))
  const shape = { labels: labels.length, features: vocabulary.features.length }
  const counted = tally(vectors, answers, shape)
  const practised = practise(vectors, answers, shape)
  for (let i = 0; i < counted.weights.length; i++) practised.weights[i]! += countsWeigh * (counted.weights[i] as number)
  return {
    labels,
    ...vocabulary,
    ...sparse(practised.weights, shape),
    bias: practised.bias,
    drift: counted.drift.map((one) => countsWeigh * one),
  }
}

type Shape = { readonly labels: number; readonly features: number }

/** The features worth knowing, and how rare each is. */
function vocabularyOf(examples: readonly Example[], labels: number): Pick<LinearModel, 'features' | 'rarity'> {
  const texts = new Map<number, number>()
  for (const { features } of examples)
    for (const block of [features.said, features.known])
      for (const hash of block) texts.set(hash, (texts.get(hash) ?? 0) + 1)
  const frequent = [...texts].filter(([, count]) => count >= fewestTexts).toSorted((a, b) => b[1] - a[1])
  const kept = frequent.slice(0, Math.floor(mostWeights / labels)).toSorted((a, b) => a[0] - b[0])
  return {
    features: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.log(examples.length / count) + 1),
  }
}

/** Complement naive Bayes: a feature speaks for a label by how little of it stands in the texts of all the others. */
function tally(vectors: readonly Vector[], answers: Uint16Array, { labels, features }: Shape) {
  const weights = new Float32Array(features * labels)
  const ofFeature = new Float64Array(features)
  const ofLabel = new Float64Array(labels)
  let all = smoothing * features
  vectors.forEach(({ at, value }, n) => {
    const k = answers[n] as number
    at.forEach((place, j) => {
      const one = value[j] as number
      weights[place * labels + k]! += one
      ofFeature[place]! += one
      ofLabel[k]! += one
      all += one
    })
  })
  for (let i = 0; i < weights.length; i++) {
    const whole = (ofFeature[Math.floor(i / labels)] as number) + smoothing
    weights[i] = weights[i] === 0 ? 0 : Math.log(whole) - Math.log(whole - (weights[i] as number))
  }
  const drift = Float32Array.from(ofLabel, (one) => Math.log((all - one) / all))
  return { weights, drift }
}

/** Softmax regression: looks at each example a few times and moves the weights where its answer was wrong. */
function practise(vectors: readonly Vector[], answers: Uint16Array, { labels, features }: Shape) {
  const weights = new Float32Array(features * labels)
  const moved = new Float32Array(features * labels).fill(0.01)
  const bias = new Float32Array(labels)
  const scores = new Float64Array(labels)
  const order = vectors.map((_, n) => n)
  const chance = chances()
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance)
    for (const n of order) {
      const { at, value } = vectors[n] as Vector
      scores.set(bias)
      for (let j = 0; j < at.length; j++) {
        const [row, one] = [(at[j] as number) * labels, value[j] as number]
        for (let k = 0; k < labels; k++) scores[k]! += one * (weights[row + k] as number)
      }
      const shares = softmax(scores)
      for (let k = 0; k < labels; k++) {
        const error = (shares[k] as number) - (k === answers[n] ? 1 : 0)
        if (Math.abs(error) < leastError) continue
        bias[k]! -= 0.02 * error
        for (let j = 0; j < at.length; j++) {
          const [i, slope] = [(at[j] as number) * labels + k, error * (value[j] as number)]
          moved[i]! += slope * slope
          weights[i]! -= (stepSize * slope) / Math.sqrt(moved[i] as number)
        }
      }
    }
  }
  return { weights, bias }
}

/** Only the weights that matter, feature by feature. */
function sparse(weights: Float32Array, { labels, features }: Shape) {
  const starts = new Uint32Array(features + 1)
  const entryLabels: number[] = []
  const entryWeights: number[] = []
  for (let place = 0; place < features; place++) {
    for (let k = 0; k < labels; k++) {
      const weight = weights[place * labels + k] as number
      if (Math.abs(weight) < leastWeight) continue
      entryLabels.push(k)
      entryWeights.push(weight)
    }
    starts[place + 1] = entryLabels.length
  }
  return { starts, entryLabels: Uint16Array.from(entryLabels), entryWeights: Float32Array.from(entryWeights) }
}

/** The same row of chances each time, so that what was measured can be measured again. */
function chances(): () => number {
  let seed = 1
  return () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000
}

function shuffle(list: number[], chance: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[list[last], list[other]] = [list[other] as number, list[last] as number]
  }
}
