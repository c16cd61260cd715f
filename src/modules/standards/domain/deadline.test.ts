import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activeVersion, seededLaw, seededStandard } from '../../../../test/harness/standards.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { calculateDeadline, type Question } from './deadline.ts'

const law = seededLaw()
const ask = (agency: string, limit: LimitName, start: string, reportClass = 'nonSupervisory') => {
  const question: Question = {
    agency: agency as AgencyId,
    limit,
    class: reportClass,
    start: Temporal.Instant.from(start),
  }
  return calculateDeadline(law, question)
}

/** agency | limit | start | class | last day in time; a start on Friday 13 March 2026 runs into Nyepi and Lebaran */
const table: readonly (readonly [string, LimitName, string, string, string])[] = [
  ['empat-lawang', 'verification', '2026-01-05T08:00+07:00', 'nonSupervisory', '2026-01-08'],
  ['kampar', 'verification', '2026-01-05T08:00+07:00', 'nonSupervisory', '2026-01-12'],
  ['kampar-dpupr-jalan', 'firstResponse', '2026-01-05T08:00+07:00', 'nonSupervisory', '2026-01-20'],
  ['empat-lawang-dpupr', 'firstResponse', '2026-03-13T23:59+07:00', 'nonSupervisory', '2026-03-27'],
  ['empat-lawang-dpupr', 'resolution', '2026-01-05T08:00+07:00', 'informationRequest', '2026-01-12'],
  ['kampar', 'escalation', '2026-01-05T08:00+07:00', 'nonSupervisory', '2026-03-06'],
  ['kampar', 'escalation', '2026-01-13T08:00+07:00', 'nonSupervisory', '2026-03-14'],
  ['kampar', 'consent', '2026-03-06T23:00+07:00', 'nonSupervisory', '2026-02-19'],
  ['nasional', 'autoClose', '2026-01-05T08:00+07:00', 'supervisory', '2026-01-20'],
]

for (const [agency, limit, start, reportClass, dueOn] of table)
  test(`${limit} of ${agency} from ${start} ends with ${dueOn}`, () => {
    const deadline = ask(agency, limit, start, reportClass)
    assert.ok(deadline.ok)
    assert.equal(deadline.value.dueOn.toString(), dueOn)
    assert.equal(deadline.value.counted.at(-1)?.date.toString(), dueOn)
    const nextDay = deadline.value.dueOn.add({ days: 1 }).toZonedDateTime('Asia/Jakarta').toInstant()
    assert.ok(deadline.value.dueAt.equals(nextDay))
  })

test('the answer names the rule, its source, the standard and the calendar', () => {
  const deadline = ask('kampar-dpupr', 'escalation', '2026-01-05T08:00+07:00')
  assert.ok(deadline.ok)
  const { limit, standard, rule, zone, calendarRevision, startsOn } = deadline.value
  assert.deepEqual([limit, standard, zone, calendarRevision], ['escalation', 'kampar@1', 'Asia/Jakarta', 1])
  assert.deepEqual([rule.amount, rule.unit, rule.startsFrom], [60, 'calendarDays', 'complete'])
  assert.match(rule.source.sentence, /otomatis diteruskan ke ombudsman/)
  assert.equal(startsOn.toString(), '2026-01-05')
})

const refusalOf = (agency: string, limit: LimitName, reportClass?: string) => {
  const deadline = ask(agency, limit, '2026-01-05T08:00+07:00', reportClass)
  return deadline.ok ? null : deadline.refusal.refusal
}

test('what a standard does not have is refused by name', () => {
  assert.equal(refusalOf('empat-lawang', 'escalation'), 'limitNotInStandard')
  assert.equal(refusalOf('empat-lawang', 'consent'), 'limitNotInStandard')
  assert.equal(refusalOf('kampar', 'resolution', 'ringan'), 'classNotInStandard')
  assert.equal(refusalOf('atlantis', 'resolution'), 'unknownAgency')
})

test('the filing day is the agency’s own: the last minute of a day in Jakarta is still that day', () => {
  const later = { ...seededStandard('kampar'), version: 2, effectiveFrom: Temporal.PlainDate.from('2026-02-01') }
  const book = seededLaw(activeVersion(later))
  const kampar = 'kampar' as AgencyId
  assert.equal(book.standardOf(kampar, Temporal.Instant.from('2026-01-31T16:59:59Z')), 'kampar@1')
  assert.equal(book.standardOf(kampar, Temporal.Instant.from('2026-01-31T17:00:00Z')), 'kampar@2')
})
