import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf } from './parts.ts'

const at = '2026-03-02T01:00:00Z'
const submitted = {
  type: 'submitted',
  seq: 1,
  at,
  recordedAt: at,
  by: { kind: 'officer', id: 'the officer', role: 'coordinator', agency: 'kampar' },
  kind: 'complaint',
  channel: 'counter',
  title: { id: 'a', commitment: 'aa' },
  text: { id: 'b', commitment: 'bb' },
  identityCommitment: 'cc',
  something: 'that may be added one day',
}

test('each part of an event says what its readers may know, and nothing is lost or told twice', () => {
  const { place, facts, office, parties, inside } = partsOf({
    report: '2222-2222',
    previous: '00',
    hash: '11',
    event: submitted,
  })
  assert.deepEqual(place, { report: '2222-2222', seq: 1, previous: '00', hash: '11' })
  assert.deepEqual(facts, { report: '2222-2222', type: 'submitted', kind: 'complaint', title: 'aa', text: 'bb' })
  assert.deepEqual(office, { kind: 'officer', role: 'coordinator', agency: 'kampar' })
  assert.deepEqual(parties, {
    at,
    recordedAt: at,
    channel: 'counter',
    title: { id: 'a', commitment: 'aa' },
    text: { id: 'b', commitment: 'bb' },
  })
  assert.deepEqual(inside, {
    identityCommitment: 'cc',
    something: 'that may be added one day',
    by: { id: 'the officer' },
  })
})
