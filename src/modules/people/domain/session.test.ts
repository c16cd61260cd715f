import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expiryOf, isSeenAgain } from './session.ts'

const start = Temporal.Instant.from('2026-03-02T01:00:00Z')

test('a session ends half a day after its last use', () => {
  assert.equal(String(expiryOf(start, start)), '2026-03-02T13:00:00Z')
  assert.equal(String(expiryOf(start, start.add({ hours: 30 }))), '2026-03-03T19:00:00Z')
})

test('a session ends a week after it began, however much it is used', () => {
  assert.equal(String(expiryOf(start, start.add({ hours: 167 }))), '2026-03-09T01:00:00Z')
})

test('use is written down again only after five minutes', () => {
  assert.equal(isSeenAgain(start, start.add({ seconds: 299 })), false)
  assert.equal(isSeenAgain(start, start.add({ seconds: 300 })), true)
})
