import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureStandard, seededStandard, unsettled } from '../../../../test/harness/standards.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { activate, withdraw } from './activate.ts'
import { openPointsOf, settle } from './open-points.ts'
import type { Standard } from './standard.ts'
import { standardId } from './standard-id.ts'
import type { StandardVersion } from './version.ts'

const today = Temporal.PlainDate.from('2026-01-05')
const by = { by: 'o1' as OfficerId, at: Temporal.Instant.from('2026-01-05T01:00:00Z') }
const draft = (standard: Standard): StandardVersion => ({
  id: standardId(standard),
  standard,
  activation: null,
  withdrawal: null,
})
const seeded = activate(draft(seededStandard('nasional')), by, { frame: null, earliest: null })
assert.ok(seeded.ok)
const frame = seeded.value
const from = (standard: Standard, day: string) => ({ ...standard, effectiveFrom: Temporal.PlainDate.from(day) })
const kampar = from(seededStandard('kampar'), '2026-02-01')
const activated = activate(draft(kampar), by, { frame, earliest: today })
assert.ok(activated.ok)
const active = activated.value

for (const agency of ['empat-lawang', 'kampar'])
  test(`the standard of ${agency} as published cannot be activated: its contradictions are open`, () => {
    const published = unsettled(seededStandard(agency))
    const refused = activate(draft(published), by, { frame, earliest: null })
    assert.ok(!refused.ok && refused.refusal.refusal === 'openPoints')
    assert.deepEqual(refused.refusal.points, published.openPoints)
  })

test('it can be activated once an officer has settled each point, and not one point earlier', () => {
  const settled = seededStandard('kampar')
  let standard = unsettled(settled)
  for (const { id: point, settled: choice } of settled.openPoints) {
    assert.equal(activate(draft(standard), by, { frame, earliest: null }).ok, false)
    assert.ok(choice)
    const next = settle(standard, { point, ...choice })
    assert.ok(next.ok)
    standard = next.value
  }
  assert.deepEqual(openPointsOf(standard), [])
  assert.ok(activate(draft(standard), by, { frame, earliest: null }).ok)
})

test('settling needs a known point, one of its options and a reason, and happens once', () => {
  const published = unsettled(seededStandard('kampar'))
  const settlement = { point: 'escalationDays', choice: 'calendarDays', who: 'Petugas', on: today, why: 'Demi pelapor' }
  const refusalOf = (standard: Standard, changed: Partial<typeof settlement>) => {
    const result = settle(standard, { ...settlement, ...changed })
    return result.ok ? null : result.refusal.refusal
  }
  assert.equal(refusalOf(published, {}), null)
  assert.equal(refusalOf(published, { point: 'fee' }), 'unknownPoint')
  assert.equal(refusalOf(published, { choice: 'sixty' }), 'unknownChoice')
  assert.equal(refusalOf(published, { why: ' ' }), 'reasonMissing')
  assert.equal(refusalOf(seededStandard('kampar'), {}), 'alreadySettled')
})

const limit = kampar.openPoints.flatMap(({ options }) => options).flatMap(({ limits }) => limits)[0]
assert.ok(limit)
/** what is tried | draft | the frame in force | the refusal */
const refusals: readonly (readonly [string, StandardVersion, StandardVersion | null, string])[] = [
  ['an activated version again', active, frame, 'alreadyActivated'],
  ['one that took effect yesterday', draft(from(kampar, '2026-01-04')), frame, 'effectiveInPast'],
  ['two numbers for one step', draft({ ...kampar, limits: [limit] }), frame, 'limitsOverlap'],
  ['an agency’s standard before any national one', draft(kampar), null, 'noNationalFrame'],
  [
    'a national frame with a gap',
    draft({ ...from(seededStandard('nasional'), '2026-02-01'), practice: null }),
    null,
    'frameIncomplete',
  ],
]
for (const [what, version, inForce, refusal] of refusals)
  test(`activating ${what} is refused: ${refusal}`, () => {
    const result = activate(version, by, { frame: inForce, earliest: today })
    assert.equal(result.ok ? null : result.refusal.refusal, refusal)
  })

test('a standard may take effect today', () => {
  assert.ok(activate(draft(from(kampar, '2026-01-05')), by, { frame, earliest: today }).ok)
})

test('an activated standard remembers the national version that fills its silences', () => {
  assert.equal(active.activation.frame, 'nasional@1')
  assert.equal(frame.activation.frame, 'nasional@1')
})

test('a version in force can be withdrawn once, from today on; the national frame never', () => {
  const withdrawal = { from: today, by: by.by, why: 'Dicabut' }
  const refusalOf = (version: StandardVersion, day = '2026-01-05') => {
    const result = withdraw(version, { ...withdrawal, from: Temporal.PlainDate.from(day) }, today)
    return result.ok ? null : result.refusal.refusal
  }
  assert.equal(refusalOf(active), null)
  assert.equal(refusalOf(active, '2026-01-04'), 'withdrawnInPast')
  assert.equal(refusalOf(draft(kampar)), 'notInForce')
  assert.equal(refusalOf({ ...active, withdrawal }), 'notInForce')
  assert.equal(refusalOf(frame), 'nationalFrame')
})

test('a standard with an undecided kind of day keeps that as an open point', () => {
  assert.deepEqual(
    openPointsOf(fixtureStandard('sixty-days-from-complete')).map(({ id }) => id),
    ['kindOfDay'],
  )
})
