import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { newAgenda } from './agenda.ts'
import { chanceOf } from './chance.ts'
import { slugOf } from './complaint.ts'

const at = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)

test('an agenda gives back everything, the earliest first, and what was added first among equals', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (minutes) => {
      const agenda = newAgenda<{ at: Temporal.Instant; n: number }>()
      const items = minutes.map((minute, n) => ({ at: at(minute), n }))
      for (const item of items) agenda.add(item)
      const taken = items.map(() => agenda.take())
      assert.deepEqual(
        taken,
        items.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.n - b.n),
      )
      assert.equal(agenda.take(), null)
    }),
  )
})

const draws = (seed: number, name: string) => {
  const chance = chanceOf(seed, name)
  return Array.from({ length: 2000 }, () => chance.happens(0.3))
}

test('chance is the same for the same seed and name, and keeps to its shares', () => {
  assert.deepEqual(draws(1, 'a'), draws(1, 'a'))
  assert.notDeepEqual(draws(1, 'a'), draws(2, 'a'))
  assert.notDeepEqual(draws(1, 'a'), draws(1, 'b'))
  const share = draws(1, 'a').filter(Boolean).length / 2000
  assert.ok(share > 0.26 && share < 0.34, String(share))
})

test('an office gets a slug whatever it is called', () => {
  assert.equal(slugOf('kampar', 'Dinas Perhubungan (Kota)'), 'kampar-latihan-dinas-perhubungan-kota')
  assert.equal(slugOf('kampar', '10'), 'kampar-latihan-10')
  assert.equal(slugOf('kampar', '???'), 'kampar-latihan-kantor')
})
