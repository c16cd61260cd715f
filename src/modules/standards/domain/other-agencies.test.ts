import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureStandard, seededStandard } from '../../../../test/harness/standards.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { describeLimit } from './describe-limit.ts'
import { settle } from './open-points.ts'
import { termsOf } from './terms.ts'

const national = seededStandard('nasional')
const terms = (name: string) => termsOf(fixtureStandard(name), national)

/** fixture | limit | class | what runs, and how sure it is */
const table: readonly (readonly [string, LimitName, string, string])[] = [
  ['by-class', 'resolution', 'aspiration', '5 workingDays complete unverified'],
  ['by-class', 'resolution', 'supervisory', '60 workingDays complete unverified'],
  ['by-class', 'escalation', 'supervisory', 'does not run'],
  ['approved-answer', 'approval', 'nonSupervisory', '1 workingDays draftHandedIn product'],
  ['own-classes-in-hours', 'resolution', 'ringan', '3 hours submitted stated'],
  ['own-classes-in-hours', 'resolution', 'normatif', '5 workingDays complete stated'],
  ['own-classes-in-hours', 'resolution', 'supervisory', '60 workingDays complete stated'],
  ['own-classes-in-hours', 'resolution', 'aspiration', '5 workingDays complete unverified'],
  ['own-class-in-days', 'resolution', 'ringan', '2 workingDays complete stated'],
  ['own-class-in-days', 'firstResponse', 'ringan', '5 workingDays disposed stated'],
  ['extension', 'resolution', 'nonSupervisory', '10 workingDays submitted stated, once 7 workingDays by coordinator'],
  ['reachable-number', 'resolution', 'informationRequest', '14 workingDays complete stated'],
  ['requirements-by-channel', 'verification', 'supervisory', '3 workingDays submitted stated'],
  ['only-by-agreement', 'resolution', 'kompleks', '72 hours submitted stated'],
  ['only-by-agreement', 'resolution', 'nonSupervisory', '14 workingDays complete unverified'],
  ['only-by-agreement', 'autoClose', 'kompleks', 'does not run'],
  [
    'days-extended-by-working-days',
    'resolution',
    'aspiration',
    '30 calendarDays submitted stated, once 7 workingDays by superior',
  ],
]

for (const [name, limit, reportClass, expected] of table)
  test(`${name}: ${limit} for ${reportClass} is: ${expected}`, () => {
    const rule = ruleFor(terms(name), limit, reportClass)
    const extension = rule?.extension
    const more = extension ? `, once ${extension.amount} ${extension.unit} by ${extension.grantedBy}` : ''
    const words = rule && `${rule.amount} ${rule.unit} ${rule.startsFrom} ${rule.source.strength}${more}`
    assert.equal(words ?? 'does not run', expected)
  })

test('an own class that a standard says nothing more about is treated as its national class', () => {
  const standard = fixtureStandard('own-classes-in-hours')
  const silent = termsOf({ ...standard, limits: [] }, national)
  assert.equal(ruleFor(silent, 'resolution', 'ringan')?.amount, 14)
  assert.deepEqual(silent.classes.slice(-2), ['ringan', 'normatif'])
})

test('where only signed minutes close a report, silence closes nothing and the calculator says why', () => {
  assert.equal(terms('only-by-agreement').closesOnlyByAgreement, true)
  assert.deepEqual(describeLimit(terms('only-by-agreement'), 'autoClose', 'nonSupervisory'), {
    ok: false,
    refusal: {
      refusal: 'limitNotInStandard',
      limit: 'autoClose',
      standard: 'sultra-rumah-sakit@1',
      reason: 'Hanya selesai dengan persetujuan pengadu',
    },
  })
})

const refusalOf = (limit: LimitName, reportClass: string) => {
  const described = describeLimit(terms('by-class'), limit, reportClass)
  return described.ok ? null : described.refusal.refusal
}

test('a limit that nothing states is not in the standard, and a class of another agency neither', () => {
  assert.equal(refusalOf('escalation', 'supervisory'), 'limitNotInStandard')
  assert.equal(refusalOf('consent', 'supervisory'), 'limitNotInStandard')
  assert.equal(refusalOf('resolution', 'ringan'), 'classNotInStandard')
})

test('an answer that must be signed first, or shown with evidence, is asked so', () => {
  assert.equal(terms('approved-answer').answerNeedsApproval, true)
  assert.equal(terms('sixty-days-from-complete').evidenceRequired, true)
  assert.equal(terms('by-class').answerNeedsApproval, false)
})

test('sixty days of no kind run only as the officer chose', () => {
  const standard = fixtureStandard('sixty-days-from-complete')
  assert.equal(ruleFor(termsOf(standard, national), 'resolution', 'nonSupervisory')?.amount, 14)
  const on = Temporal.PlainDate.from('2026-01-02')
  const settled = settle(standard, { point: 'kindOfDay', choice: 'calendarDays', who: 'Petugas', on, why: 'Perpres' })
  assert.ok(settled.ok)
  const rule = ruleFor(termsOf(settled.value, national), 'resolution', 'nonSupervisory')
  assert.deepEqual([rule?.amount, rule?.unit, rule?.source.strength], [60, 'calendarDays', 'settled'])
})

test('what must be brought may differ by channel', () => {
  const asked = fixtureStandard('requirements-by-channel').rules.requirements?.value
  assert.deepEqual(
    asked?.map(({ channels }) => channels),
    [['import'], ['counter'], ['web']],
  )
})

test('a frame that was kept before the Ombudsman asked here lets an answer take as long as findings do', () => {
  const older = { ...national, limits: national.limits.filter(({ limit }) => limit !== 'agencyAnswer') }
  const rule = ruleFor(termsOf(seededStandard('kampar'), older), 'agencyAnswer', 'nonSupervisory')
  assert.deepEqual([rule?.amount, rule?.unit, rule?.startsFrom], [14, 'workingDays', 'ombudsmanAsked'])
  assert.equal(rule?.source.strength, 'product')
})
