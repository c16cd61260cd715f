import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../../../test/harness/room.ts'
import { ruleTo } from '../../../../test/harness/rule.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { addRule } from '../usecases/save-rule.ts'
import { suggestForReporter } from './suggest-for-reporter.ts'

const matter = {
  areaCode: '14.01.03',
  category: null,
  kind: 'complaint',
  text: 'Trotoar rusak di depan halte',
} as const

test('a reporter is offered whom a rule of that region names first, and why, then who deals with the topic', async (t) => {
  const room = await openRoom(t)
  const suggest = suggestForReporter(room.db, room.lawShelf)
  const byTopic = await suggest(matter, 'id')
  assert.deepEqual(
    byTopic.map(({ agency }) => agency),
    ['kampar-dpupr'],
  )
  const facts = ruleTo('kampar-dishub', { words: ['halte', 'terminal'] })
  const by = { officer: await room.officer('coordinator@kampar.test'), at: room.now() }
  assert.ok((await addRule(room.db, 'kampar' as AgencyId, facts, by)).ok)
  const byRule = await suggest(matter, 'id')
  assert.deepEqual(
    byRule.map(({ agency }) => agency),
    ['kampar-dishub', 'kampar-dpupr'],
  )
  assert.equal(byRule[0]?.why, 'Menurut pembagian tugas Kampar: menyebut “halte”.')
  // In the other regency that rule says nothing.
  const elsewhere = await suggest({ ...matter, areaCode: '16.11.04' }, 'id')
  assert.deepEqual(
    elsewhere.map(({ agency }) => agency),
    ['empat-lawang-dpupr'],
  )
})
