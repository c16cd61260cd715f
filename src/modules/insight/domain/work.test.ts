import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOf, type Duty } from './work.ts'

/** What lies where, in which state, and what is left to do about it. */
const rows: readonly (readonly [
  queue: string,
  phase: string,
  needsRuling: boolean,
  publication: string,
  Duty | null,
])[] = [
  ['verify', 'submitted', false, 'none', 'verify'],
  ['verify', 'submitted', true, 'none', 'rule'],
  ['verify', 'closed', false, 'due', 'publish'],
  ['verifyNationally', 'submitted', false, 'none', 'verify'],
  ['verifyNationally', 'inProgress', false, 'none', 'answer'],
  ['verifyNationally', 'inProgress', false, 'due', 'publish'],
  ['answer', 'disposed', false, 'due', 'answer'],
  ['approve', 'inProgress', false, 'none', 'approve'],
  ['returned', 'inProgress', false, 'none', 'mend'],
  ['appeals', 'archived', false, 'none', 'decideAppeal'],
  ['supervisory', 'disposed', false, 'none', null],
]

test('the list of what is urgent says what is left to do, not only where the report lies', () => {
  for (const [queue, phase, needsRuling, publication, duty] of rows)
    assert.equal(dutyOf(queue, { phase, needsRuling, publication }), duty, `${queue}, ${phase}`)
})
