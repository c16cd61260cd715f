import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAddress, placeIn, placeText } from './list-address.ts'

const place = {
  at: Temporal.Instant.from('2026-03-02T01:00:00.123456Z'),
  id: '0195a1c2-7d3e-7abc-8def-0123456789ab',
}

test('a place comes back from its address as it went', () => {
  const read = placeIn(placeText(place))
  assert.ok(read?.at.equals(place.at))
  assert.equal(read?.id, place.id)
})

for (const text of [
  '',
  '2026',
  `0000-01-01T00:00:00Z_${place.id}`,
  `2026-13-01T00:00:00Z_${place.id}`,
  `${place.at.toString()}_1`,
])
  test(`“${text}” is no place`, () => assert.equal(placeIn(text), null))

test('an address says what is asked and nothing else', () => {
  assert.equal(
    listAddress('/petugas', { kata: 'lampu jalan', topik: '', daftar: 'answer' }, { daftar: undefined }),
    '/petugas?kata=lampu+jalan',
  )
  assert.equal(listAddress('/petugas', { kata: 'lampu' }, { kata: '' }), '/petugas')
})
