import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWithin, type AgencyNode, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { addUp, type DutyCount } from './duty.ts'
import { figuresOf, type Figure } from './figures.ts'

const agency = (slug: string): AgencyId => slug as AgencyId
const node = (slug: string, parent: string | null): AgencyNode => ({
  id: agency(slug),
  name: slug,
  parent: parent === null ? null : agency(parent),
  zone: 'Asia/Jakarta',
  workingWeek: [1, 2, 3, 4, 5],
  areaCode: null,
})
const tree: AgencyTree = new Map(
  [node('region', null), node('roads', 'region'), node('health', 'region')].map((one) => [one.id, one]),
)
const march = Temporal.PlainDate.from('2026-03-01')

const counted = (reports: number, differing: Partial<DutyCount> = {}): DutyCount => ({
  agency: agency('roads'),
  limit: 'firstResponse',
  month: march,
  outcome: 'onTime',
  isHidden: false,
  answeredInDays: 2,
  reports,
  ...differing,
})
function figure(of: string, counts: readonly DutyCount[]): Figure {
  const own = counts.filter((count) => isWithin(tree, count.agency, agency(of)))
  const figures = figuresOf(tree, agency(of), [march], { totals: counts, own })
  const found = figures.find(({ limit }) => limit === 'firstResponse')
  assert.ok(found)
  return found
}
const told = (of: string, counts: readonly DutyCount[]) => {
  const one = figure(of, counts)
  return one.told === 'kept' ? [one.onTime, one.late, one.runningLate, one.medianDays] : one.told
}

test('an agency is judged by everything that was due, below it too, also what is still not done', () => {
  const counts = [
    counted(6),
    counted(2, { outcome: 'late', answeredInDays: 9 }),
    counted(5, { agency: agency('health'), outcome: 'runningLate', answeredInDays: null }),
  ]
  assert.deepEqual(told('region', counts), [6, 2, 5, 9])
  assert.deepEqual(told('roads', counts), [6, 2, 0, 2])
})

test('while more than half still wait, no number of days is told', () => {
  const waiting = counted(6, { outcome: 'runningLate', answeredInDays: null })
  assert.deepEqual(told('roads', [counted(5), waiting]), [5, 0, 6, null])
})

test('where nothing fell due there is no figure, where little did none is told', () => {
  assert.equal(told('roads', []), 'none')
  assert.equal(told('roads', [counted(4)]), 'few')
  assert.equal(told('roads', [counted(8, { month: march.add({ months: 1 }) })]), 'none')
})

test('a hidden report makes no difference to any figure until enough of them come together', () => {
  const open = [counted(6), counted(7, { agency: agency('health') })]
  const all = ['region', 'roads', 'health']
  for (let hidden = 1; hidden < 5; hidden += 1) {
    const counts = [...open, counted(hidden, { isHidden: true, outcome: 'late' })]
    for (const one of all) assert.deepEqual(told(one, counts), told(one, open))
  }
  assert.deepEqual(told('roads', [counted(4, { isHidden: true })]), 'none')
  const spread = [...open, counted(3, { isHidden: true }), counted(4, { isHidden: true, agency: agency('health') })]
  assert.deepEqual(
    all.map((one) => told(one, spread)),
    [
      [20, 0, 0, 2],
      [6, 0, 0, 2],
      [7, 0, 0, 2],
    ],
  )
})

test('counts that were taken back leave nothing behind', () => {
  assert.deepEqual(addUp([counted(1), counted(2, { outcome: 'late' }), counted(-1)]), [counted(2, { outcome: 'late' })])
})
