import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldPauses, reasonsOf, type StripDay } from './days.ts'

const monday = Temporal.PlainDate.from('2026-03-02')
const days = (count: number, kind: StripDay['kind'], names: readonly string[] = [], from = 0): StripDay[] =>
  Array.from({ length: count }, (_, i) => ({ date: monday.add({ days: from + i }), kind, n: 0, names }))

/** Each part as its kind, or the days it folds. */
const told = (all: readonly StripDay[]): string[] =>
  foldPauses(all).map((part) =>
    part.kind === 'folded' ? `${part.from.date.toString()}/${part.to.date.toString()}` : part.kind,
  )

test('whole weeks of a long pause are folded, the days at its ends are not', () => {
  const ends = [...days(2, 'counted', [], -2), ...days(17, 'paused'), ...days(1, 'counted', [], 17)]
  assert.deepEqual(told(ends), ['counted', 'counted', '2026-03-02/2026-03-15', 'paused', 'paused', 'paused', 'counted'])
})

test('a pause of less than two whole weeks is told day by day', () => {
  assert.equal(told(days(13, 'paused')).length, 13)
})

test('a reason that covers several days is given once, a weekend needs none', () => {
  const all = [...days(2, 'skipped', ['Cuti bersama']), ...days(1, 'skipped', [], 2), ...days(3, 'paused', [], 3)]
  const spans = reasonsOf(all).map(({ from, to, name }) => [from.date.day, to.date.day, name])
  assert.deepEqual(spans, [
    [2, 3, 'Cuti bersama'],
    [5, 7, ''],
  ])
})
