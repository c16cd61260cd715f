import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededStandard, smallTree } from '../../../../test/harness/standards.ts'
import type { AgencyId, OfficerId, StandardId } from '../../../kernel/brand.ts'
import { standardBook } from './standard-book.ts'
import { standardInForce, type StandardVersion } from './version.ts'

const at = Temporal.Instant.from('2024-01-01T00:00:00Z')
const version = (agency: string, number: number, effectiveFrom: string, withdrawnFrom?: string): StandardVersion => ({
  id: `${agency}@${number}` as StandardId,
  standard: {
    ...seededStandard(agency.startsWith('kampar') ? 'kampar' : agency),
    agency: agency as AgencyId,
    version: number,
    effectiveFrom: Temporal.PlainDate.from(effectiveFrom),
  },
  activation: { by: null, at, frame: 'nasional@1' as StandardId },
  withdrawal: withdrawnFrom
    ? { from: Temporal.PlainDate.from(withdrawnFrom), by: 'o1' as OfficerId, why: 'Dicabut' }
    : null,
})
const versions: readonly StandardVersion[] = [
  version('kampar', 2, '2025-07-01', '2026-03-01'),
  version('kampar', 1, '2024-01-01'),
  version('kampar-dpupr', 1, '2025-01-01'),
  version('nasional', 1, '2024-01-01'),
  version('nasional', 2, '2026-01-01'),
  { ...version('empat-lawang', 1, '2024-01-01'), activation: null },
]

/** agency | filing day | the version that rules | why */
const table: readonly (readonly [string, string, string, string])[] = [
  ['kampar', '2025-06-30', 'kampar@1', 'the last day before the new version'],
  ['kampar', '2025-07-01', 'kampar@2', 'the first day of the new version'],
  ['kampar', '2026-02-28', 'kampar@2', 'the last day before the withdrawal'],
  ['kampar', '2026-03-01', 'nasional@2', 'withdrawn: the older version does not come back'],
  ['kampar-dpupr', '2024-12-31', 'kampar@1', 'its own is not in force yet: the regency’s'],
  ['kampar-dpupr', '2025-01-01', 'kampar-dpupr@1', 'its own'],
  ['kampar-dpupr-jalan', '2025-01-01', 'kampar-dpupr@1', 'the nearest above it'],
  ['kampar-dpupr-jalan', '2024-12-31', 'kampar@1', 'the nearest above it that is in force'],
  ['empat-lawang-dpupr', '2025-01-01', 'nasional@1', 'a draft does not count'],
  ['ombudsman', '2025-01-01', 'nasional@1', 'outside the nation’s tree'],
  ['nowhere', '2026-01-01', 'nasional@2', 'an agency nobody knows'],
  ['kampar', '2017-05-01', 'nasional@1', 'before every version: the first national one'],
]

for (const [agency, day, id, why] of table)
  test(`a report filed with ${agency} on ${day} follows ${id} (${why})`, () => {
    const found = standardInForce(versions, smallTree, agency as AgencyId, Temporal.PlainDate.from(day))
    assert.equal(found?.id, id)
  })

test('without any national frame nothing is in force', () => {
  assert.equal(standardInForce([], smallTree, 'kampar' as AgencyId, Temporal.PlainDate.from('2026-01-01')), null)
})

test('a withdrawn version still rules the reports that were given it', () => {
  const book = standardBook(versions)
  assert.equal(book.termsById('kampar@2' as StandardId).limits.escalation.runs, true)
  assert.equal(book.termsById('kampar@2' as StandardId), book.termsById('kampar@2' as StandardId))
  assert.throws(() => book.termsById('kampar@9' as StandardId), /no standard kampar@9/)
})

test('a later national frame does not change the terms of a standard activated under the one before', () => {
  const later = version('nasional', 2, '2026-01-01')
  const shorter = { ...later.standard, limits: later.standard.limits.map((limit) => ({ ...limit, amount: 1 })) }
  const book = standardBook([...versions.slice(0, 4), { ...later, standard: shorter }])
  const { objection } = book.termsInForce(
    smallTree,
    'kampar-dpupr' as AgencyId,
    Temporal.PlainDate.from('2026-01-05'),
  ).limits
  assert.ok(objection.runs)
  assert.equal(objection.rules[0]?.amount, 10)
})
