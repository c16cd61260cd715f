import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fixtureStandard, seededStandard, standardText, unsettled } from '../../../../test/harness/standards.ts'
import { standardFromYaml, standardToYaml } from './standard-yaml.ts'

const fixtures = readdirSync(join(import.meta.dirname, '../domain/fixtures')).map((file) => file.replace('.yaml', ''))
const everything = [
  ...['nasional', 'empat-lawang', 'kampar'].map(seededStandard),
  ...['empat-lawang', 'kampar'].map(seededStandard).map(unsettled),
  ...fixtures.map(fixtureStandard),
]

for (const standard of everything)
  test(`${standard.agency} (${standard.openPoints.length} points) is read back as it was written`, () => {
    const yaml = standardToYaml(standard)
    const again = standardFromYaml(yaml)
    assert.ok(again.ok)
    assert.deepEqual(again.value, standard)
    assert.ok(again.value.effectiveFrom.equals(standard.effectiveFrom))
    assert.equal(standardToYaml(again.value), yaml)
  })

const kampar = standardText('db/seed/standards/kampar.yaml')
const lineOf = (text: string): number => kampar.slice(0, kampar.indexOf(text)).split('\n').length

/** what is written | instead of | the field that is named | what the message says */
const mistakes: readonly (readonly [string, string, string, RegExp])[] = [
  ['effectiveFrom: 2018-01-01', 'effectiveFrom: 1 Januari 2018', 'effectiveFrom', /write a day as 2026-01-31/],
  ['effectiveFrom: 2018-01-01', 'effectiveFrom: 2018-02-30', 'effectiveFrom', /write a day/],
  ['version: 1', 'version: 0', 'version', /write 1 or more/],
  ['version: 1', 'version: 1000000000', 'version', /write 10000 or less/],
  ['version: 1', 'version: satu', 'version', /write a number/],
  ['version: 1', 'revision: 1', 'revision', /there is no field "revision" here/],
  ['agency: kampar', 'agency: Kab. Kampar', 'agency', /letters, digits and "-" only/],
  ['value: onAnswer', 'value: never', 'rules.publication.value', /write one of: onDisposition, onAnswer/],
  ['value: [web, sms, social]', 'value: [web, pigeon]', 'rules.channels.value.1', /write one of: web, app, sms/],
  [
    "source: { document: requirements, sentence: 'No. SK",
    "source: { document: elsewhere, sentence: 'No. SK",
    'rules.decree.source.document',
    /"elsewhere" is not one of the names under "documents"/,
  ],
  ['choice: calendarDays', 'choice: lunarDays', 'openPoints.5.settled.choice', /"lunarDays" is not an option/],
  ['endsOnNonWorkingDay: stays', 'appliesTo: [ringan]', 'openPoints.5.options.0.limits.0.appliesTo', /neither a nat/],
]

for (const [right, wrong, field, message] of mistakes)
  test(`"${wrong}" is refused with its line, ${field} and what to write`, () => {
    const refused = standardFromYaml(kampar.replace(right, wrong))
    assert.ok(!refused.ok)
    const fault = refused.refusal.faults.find((each) => each.field === field)
    assert.match(fault?.message ?? JSON.stringify(refused.refusal.faults), message)
    assert.equal(fault?.line, lineOf(right))
  })

test('all faults are named at once, in the order of the lines', () => {
  const refused = standardFromYaml(kampar.replace('version: 1', 'version: 0').replace('onAnswer', 'never'))
  assert.ok(!refused.ok)
  assert.deepEqual(
    refused.refusal.faults.map(({ field }) => field),
    ['version', 'rules.publication.value'],
  )
})

test('a missing field is looked for in the block that should hold it', () => {
  const refused = standardFromYaml(kampar.replace('            amount: 60\n', ''))
  assert.ok(!refused.ok)
  assert.deepEqual(refused.refusal.faults, [
    {
      line: lineOf('- limit: escalation'),
      field: 'openPoints.5.options.0.limits.0.amount',
      message: 'this field is missing: write a number here',
    },
  ])
})

test('closing only by agreement must exclude closing by silence', () => {
  const agreement = standardText('src/modules/standards/domain/fixtures/only-by-agreement.yaml')
  const refused = standardFromYaml(agreement.slice(0, agreement.indexOf('excluded:')))
  assert.ok(!refused.ok)
  assert.deepEqual(
    refused.refusal.faults.map(({ field }) => field),
    ['rules.closing'],
  )
})

for (const text of ['', 'agency: [', '- kampar', 'agency: kampar\n  version: 1'])
  test(`${JSON.stringify(text)} is refused, not thrown`, () => {
    assert.equal(standardFromYaml(text).ok, false)
  })
