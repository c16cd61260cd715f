import assert from 'node:assert/strict'
import { test } from 'node:test'
import { featuresOf } from './features.ts'
import { guess } from './linear-model.ts'
import { fromBytes, toBytes } from './model-bytes.ts'
import { train } from './train.ts'

const clues = (text: string) => featuresOf({ text, areaCode: null, category: null })
const model = train(
  ['jalan rusak', 'jalan berlubang', 'air mati', 'air keruh'].map((text) => ({
    features: clues(text),
    label: text.split(' ')[0] ?? '',
  })),
)

test('a model that was put away answers as before, wherever in memory its bytes lie', () => {
  const bytes = toBytes(model)
  const elsewhere = new Uint8Array(bytes.length + 3)
  elsewhere.set(bytes, 3)
  const again = fromBytes(elsewhere.subarray(3))
  assert.ok(again !== null)
  for (const text of ['jalan amblas', 'air bocor', 'lain']) {
    const before = guess(model, clues(text))
    const after = guess(again, clues(text))
    assert.deepEqual(
      after.map(({ label }) => label),
      before.map(({ label }) => label),
    )
    assert.ok(Math.abs((before[0]?.confidence ?? 0) - (after[0]?.confidence ?? 1)) < 0.01)
  }
})

test('no word can be read from a model', () => {
  const read = new TextDecoder('latin1').decode(toBytes(model))
  for (const word of ['rusak', 'berlubang', 'keruh', 'mati']) assert.ok(!read.includes(word))
})

test('bytes of another format are no model', () => {
  const bytes = toBytes(model)
  bytes[0] = 99
  assert.equal(fromBytes(bytes), null)
})
