import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twoYearRule } from './two-year-rule.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

const rows: readonly (readonly [happened: string, filed: string, until: string, isOlder: boolean])[] = [
  ['2023-09-08', '2025-09-08', '2025-09-08', false],
  ['2023-09-08', '2025-09-09', '2025-09-08', true],
  ['2024-02-29', '2026-02-28', '2026-02-28', false],
  ['2025-09-01', '2025-09-08', '2027-09-01', false],
]
for (const [happened, filed, until, isOlder] of rows)
  test(`what happened on ${happened} and was filed on ${filed} is ${isOlder ? 'older than' : 'within'} two years`, () => {
    const rule = twoYearRule(day(happened), day(filed))
    assert.deepEqual([rule?.until.toString(), rule?.isOlder], [until, isOlder])
  })

test('where no day was named nothing is counted', () => assert.equal(twoYearRule(null, day('2025-09-08')), null))
