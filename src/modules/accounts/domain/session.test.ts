import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieSeconds, expiryOf, isSeenAgain } from './session.ts'

const createdAt = Temporal.Instant.from('2026-03-02T01:00:00Z')
const after = (hours: number): Temporal.Instant => createdAt.add({ hours })

const rows: readonly [isShared: boolean, usedAfterHours: number, lastsHours: number][] = [
  [false, 0, 183 * 24],
  [false, 24, 184 * 24],
  [false, 700 * 24, 730 * 24],
  [true, 0, 2],
  [true, 1, 3],
  [true, 11, 12],
]
for (const [isShared, used, lasts] of rows)
  test(`used after ${used} hours on ${isShared ? 'a shared device' : 'an own one'} it lasts ${lasts}`, () =>
    assert.equal(String(expiryOf({ createdAt, isShared }, after(used))), String(after(lasts))))

test('the cookie of a shared device goes with the browser', () => {
  assert.equal(cookieSeconds(true), undefined)
  assert.equal(cookieSeconds(false), 730 * 24 * 60 * 60)
})

test('use is written down again only after ten minutes', () => {
  assert.equal(isSeenAgain(createdAt, createdAt.add({ seconds: 599 })), false)
  assert.equal(isSeenAgain(createdAt, createdAt.add({ seconds: 600 })), true)
})
