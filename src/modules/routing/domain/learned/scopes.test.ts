import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyNode } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { isDue, modelsOf, receiversOf, scopeOf, type LastLesson } from './scopes.ts'

const id = (name: string) => name as AgencyId
const node = (name: string, parent: string | null): [AgencyId, AgencyNode] => [
  id(name),
  {
    id: id(name),
    name,
    parent: parent === null ? null : id(parent),
    zone: 'Asia/Jakarta',
    workingWeek: [1],
    areaCode: null,
  },
]
const tree = new Map([
  node('nation', null),
  node('kuala', 'nation'),
  node('kuala-roads', 'kuala'),
  node('kuala-roads-north', 'kuala-roads'),
  node('lembah', 'nation'),
])

test('a region learns from its own decisions alone, the nation from what it received itself', () => {
  assert.equal(scopeOf(tree, id('kuala-roads-north')), 'kuala')
  assert.equal(scopeOf(tree, id('nation')), 'nation')
  assert.deepEqual(receiversOf(tree, { scope: id('kuala'), subject: 'agency' }), [
    'kuala',
    'kuala-roads',
    'kuala-roads-north',
  ])
  assert.deepEqual(receiversOf(tree, { scope: id('nation'), subject: 'agency' }), ['nation'])
})

test('what a report is about is learned from all', () => {
  assert.equal(receiversOf(tree, { scope: id('nation'), subject: 'category' }).length, tree.size)
  assert.deepEqual(
    modelsOf(tree, id('nation')).map(({ scope, subject }) => `${subject} ${scope}`),
    ['agency nation', 'agency kuala', 'agency lembah', 'category nation'],
  )
})

test('a model is made again when there is a tenth more to learn from, or after a week', () => {
  const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
  const score = { asked: 1, first: 1, amongThree: 1, sure: 0, sureAndRight: 0, baseline: 0, labels: {} }
  const last = (hoursAgo: number, more: Partial<LastLesson> = {}): LastLesson => ({
    trainedAt: now.subtract({ hours: hoursAgo }),
    reports: 1000,
    score,
    ...more,
  })
  const rows: readonly (readonly [string, LastLesson | null, number, boolean])[] = [
    ['too little for a first one', null, 49, false],
    ['enough for a first one', null, 50, true],
    ['hardly more', last(1), 1099, false],
    ['a tenth more', last(1), 1100, true],
    ['a week later', last(7 * 24), 1000, true],
    ['too little a day ago', last(24, { reports: 60, score: null }), 60, true],
    ['too little just now', last(1, { reports: 60, score: null }), 79, false],
  ]
  for (const [what, before, reports, due] of rows) assert.equal(isDue(before, reports, now), due, what)
})
