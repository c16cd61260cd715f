import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRedaction, redactionText } from './redaction-text.ts'

test('areas are read as they are written, and written as they are read', () => {
  const text = 'tutup 12 30 20.5 15\nburam 0 0 10 10\npotong 5 5 90 90'
  const read = readRedaction(text)
  assert.ok(read.ok)
  assert.deepEqual<unknown>(read, {
    ok: true,
    value: {
      covers: [
        { how: 'cover', left: 12, top: 30, width: 20.5, height: 15 },
        { how: 'blur', left: 0, top: 0, width: 10, height: 10 },
      ],
      crop: { left: 5, top: 5, width: 90, height: 90 },
    },
  })
  assert.equal(redactionText(read.value), text)
})

test('capital letters, commas, empty lines and spaces are as good', () => {
  const read = readRedaction('\n  Tutup   1,5 2 3 4  \n\n')
  assert.ok(read.ok)
  assert.deepEqual(read.value.covers, [{ how: 'cover', left: 1.5, top: 2, width: 3, height: 4 }])
})

for (const [typed, n] of [
  ['tutup 1 2 3', 1],
  ['tutup 1 2 3 4 5', 1],
  ['tutup 1 2 3 4\nhapus 1 2 3 4', 2],
  ['tutup -1 2 3 4', 1],
  ['tutup 1e3 2 3 4', 1],
] as const)
  test(`“${typed.replace('\n', ' / ')}” is no list of areas: line ${n}`, () =>
    assert.deepEqual(readRedaction(typed), { ok: false, refusal: n }))
