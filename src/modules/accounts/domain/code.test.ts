import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitsAfter, digitsFrom, readCode, sendAgainAt } from './code.ts'

test('a code is as long as asked for, with its leading noughts', () => {
  assert.equal(digitsFrom(Buffer.alloc(32, 0), 6), '000000')
  assert.equal(digitsFrom(Buffer.from([0, 0, 0, 0, 0, 42, 255]), 6), '000042')
  assert.equal(digitsFrom(Buffer.alloc(32, 255), 9).length, 9)
})

test('guessing makes the next codes longer', () => {
  assert.equal(digitsAfter(9), 6)
  assert.equal(digitsAfter(10), 9)
})

test('each sending lets the next one wait longer, up to a quarter of an hour', () => {
  const sentAt = Temporal.Instant.from('2026-03-02T01:00:00Z')
  const waits = [1, 2, 3, 4, 5, 9].map((sends) => sentAt.until(sendAgainAt(sends, sentAt)).total('minutes'))
  assert.deepEqual(waits, [1, 2, 5, 10, 15, 15])
})

const typed: readonly [string, string][] = [
  ['123456', '123456'],
  ['123 456', '123456'],
  [' 123-456 ', '123456'],
  ['Kode Anda: 123456.', '123456'],
  ['１２３４５６', '123456'],
  ['', ''],
]
for (const [text, code] of typed)
  test(`“${text}” is read as ${code || 'nothing'}`, () => assert.equal(readCode(text), code))
