import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenUpAfterHours, mostAttempts, nextAttempt } from './attempt.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const ids = [
  '019c8d2e-0000-7000-8000-000000000000',
  '019c8d2e-0000-7000-8000-0000ffffffff',
  '019c8d2e-0000-7000-8000-00001234abcd',
]

test('each pause is longer than the one before, and none is shorter than its rule', () => {
  for (const id of ids) {
    const pauses = Array.from({ length: mostAttempts - 1 }, (_, i) => {
      const next = nextAttempt(id, i + 1, now)
      assert.ok(next)
      return now.until(next).total('minutes')
    })
    assert.deepEqual(
      pauses,
      pauses.toSorted((a, b) => a - b),
    )
    assert.ok((pauses[0] ?? 0) >= 1 && (pauses[0] ?? 9) <= 1.2)
    assert.ok((pauses.at(-1) ?? 0) >= 1440 && (pauses.at(-1) ?? 9999) <= 1728)
  }
})

test('the last attempt is followed by none', () => {
  assert.equal(nextAttempt(ids[0] ?? '', mostAttempts, now), null)
  assert.equal(givenUpAfterHours, 41)
})

test('what failed together does not come back together, and always at the same time', () => {
  const at = new Set(ids.map((id) => nextAttempt(id, 3, now)?.epochMilliseconds))
  assert.equal(at.size, ids.length)
  assert.deepEqual(nextAttempt(ids[1] ?? '', 3, now), nextAttempt(ids[1] ?? '', 3, now))
})
