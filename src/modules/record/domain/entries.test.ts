import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countEntries, entryAt, GatheredEntries, type Entry } from './entries.ts'

const entry = (n: number): Entry => ({
  leaf: Buffer.alloc(32, n),
  owner: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  seq: n,
})
const entries = (gathered: Buffer) => Array.from({ length: countEntries(gathered) }, (_, n) => entryAt(gathered, n))

test('however many are gathered, each is there once and in its place', () => {
  const gathered = new GatheredEntries()
  assert.equal(gathered.all().length, 0)
  const given = Array.from({ length: 200 }, (_, n) => entry(n))
  for (const one of given) gathered.add(one)
  assert.deepEqual(entries(gathered.all()), given)
})

test('what gathering begins with stays as it is', () => {
  const begun = new GatheredEntries()
  begun.add(entry(1))
  const first = begun.all()
  const more = new GatheredEntries(first)
  more.add(entry(2))
  assert.deepEqual(entries(more.all()), [entry(1), entry(2)])
  assert.deepEqual(entries(first), [entry(1)])
})
