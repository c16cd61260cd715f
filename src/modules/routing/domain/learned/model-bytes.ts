import type { LinearModel } from './linear-model.ts'

/** Raised when the layout or the features change: an older model is then made again, not misread. */
const format = 1
/** Weights are kept in steps of 1/256: no answer hangs on less. */
const steps = 256

type Head = { readonly labels: readonly string[]; readonly features: number; readonly entries: number }

/** A model as bytes: a head in JSON, then the lists one after the other, little-endian, the wide ones first. */
export function toBytes(model: LinearModel): Uint8Array {
  const { labels, features, rarity, starts, bias, drift, entryLabels, entryWeights } = model
  const head: Head = { labels, features: features.length, entries: entryLabels.length }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const padded = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(32)
  padded.set(json)
  const weights = Int16Array.from(entryWeights, (one) => Math.max(-32_768, Math.min(32_767, Math.round(one * steps))))
  const parts = [
    Uint32Array.of(format, padded.length),
    padded,
    features,
    rarity,
    starts,
    bias,
    drift,
    entryLabels,
    weights,
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** The model of these bytes; null where another version of the program wrote them. */
export function fromBytes(bytes: Uint8Array): LinearModel | null {
  // Lists of wide numbers must begin at a multiple of their width, which a piece of somebody else's memory may not.
  const { buffer } = new Uint8Array(bytes)
  const [written = 0, headLength = 0] = new Uint32Array(buffer, 0, 2)
  if (written !== format) return null
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headLength))) as Head
  const labels = head.labels.length
  let at = 8 + headLength
  const take = <List>(
    make: new (buffer: ArrayBuffer, at: number, length: number) => List,
    length: number,
    width: number,
  ) => {
    const list = new make(buffer, at, length)
    at += length * width
    return list
  }
  return {
    labels: head.labels,
    features: take(Uint32Array, head.features, 4),
    rarity: take(Float32Array, head.features, 4),
    starts: take(Uint32Array, head.features + 1, 4),
    bias: take(Float32Array, labels, 4),
    drift: take(Float32Array, labels, 4),
    entryLabels: take(Uint16Array, head.entries, 2),
    entryWeights: Float32Array.from(take(Int16Array, head.entries, 2), (one) => one / steps),
  }
}
