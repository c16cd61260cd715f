import type { Features } from './features.ts'

/**
 * For each label (an agency, a topic) how much each feature speaks for it. Only weights that matter are kept: those of
 * `features[i]` are the entries from `starts[i]` to `starts[i + 1]`.
 */
export type LinearModel = {
  readonly labels: readonly string[]
  /** Hashes, ascending. */
  readonly features: Uint32Array
  /** The rarer a feature, the more it says. */
  readonly rarity: Float32Array
  readonly starts: Uint32Array
  readonly entryLabels: Uint16Array
  readonly entryWeights: Float32Array
  /** What speaks for each label before anything was said, and with each bit that was. */
  readonly bias: Float32Array
  readonly drift: Float32Array
}

/** The features of one text that a model knows, by their places in it, and how much each counts. */
export type Vector = { readonly at: readonly number[]; readonly value: readonly number[] }

/** Texts long and short count the same, and so do their words and what is known besides. */
export function vectorOf({ features, rarity }: Pick<LinearModel, 'features' | 'rarity'>, asked: Features): Vector {
  const at: number[] = []
  const value: number[] = []
  for (const block of [asked.said, asked.known]) {
    const found = [...block].map((hash) => placeOf(features, hash)).filter((place) => place >= 0)
    const length = Math.hypot(...found.map((place) => rarity[place] ?? 0)) || 1
    for (const place of found) {
      at.push(place)
      value.push((rarity[place] ?? 0) / length)
    }
  }
  return { at, value }
}

/** Where a number stands in an ascending list, or −1. */
export function placeOf(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] as number
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export type Guess = { readonly label: string; readonly confidence: number }

/** Every label with how sure the model is of it (0 to 1, together 1), the likeliest first. */
export function guess(model: LinearModel, asked: Features): Guess[] {
  const { at, value } = vectorOf(model, asked)
  const total = value.reduce((sum, one) => sum + one, 0)
  const scores = Float64Array.from(model.labels, (_, k) => (model.bias[k] ?? 0) + total * (model.drift[k] ?? 0))
  at.forEach((place, j) => {
    for (let e = model.starts[place] as number; e < (model.starts[place + 1] as number); e++)
      scores[model.entryLabels[e] as number]! += (value[j] as number) * (model.entryWeights[e] as number)
  })
  const shares = softmax(scores)
  return model.labels
    .map((label, k) => ({ label, confidence: shares[k] ?? 0 }))
    .toSorted((a, b) => b.confidence - a.confidence)
}

/** Scores as shares of one. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY)
  const grown = scores.map((one) => Math.exp(one - highest))
  const sum = grown.reduce((all, one) => all + one, 0)
  return grown.map((one) => one / sum)
}

/** How much a feature speaks for this label, against what it says for the others on average. */
export function weightOf(model: LinearModel, hash: number, label: string): number {
  const place = placeOf(model.features, hash)
  const wanted = model.labels.indexOf(label)
  if (place < 0 || wanted < 0) return 0
  let [own, all] = [0, 0]
  for (let e = model.starts[place] as number; e < (model.starts[place + 1] as number); e++) {
    const weight = model.entryWeights[e] as number
    all += weight
    if (model.entryLabels[e] === wanted) own = weight
  }
  return (own - all / model.labels.length) * (model.rarity[place] as number)
}
