import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureStandard, seededStandard } from '../../../../test/harness/standards.ts'
import type { Standard } from './standard.ts'
import { warningsOf, type Warning } from './warnings.ts'

const national = seededStandard('nasional')

/** The warning in a lawyer's words. */
function inWords(warning: Warning): string {
  switch (warning.warning) {
    case 'limitsOverlap':
      return `two numbers for ${warning.limit}`
    case 'stagesExceedHeadline':
      return `${warning.stages.map(({ amount }) => amount).join(' + ')} against headline ${warning.headline.shown}`
    case 'exceedsFrame':
      return `${warning.rule.limit} ${warning.rule.amount} exceeds ${warning.national.amount}: ${warning.classes.join(', ')}`
    case 'firstResponseOutlastsResolution':
      return `first response ${warning.firstResponse.amount} outlasts resolution ${warning.resolution.amount}: ${warning.class}`
    case 'escalatesBeforeResolution':
      return `escalates before resolution ${warning.resolution.amount} ends: ${warning.class}`
    case 'extensionInOtherUnit':
      return `${warning.rule.unit} extended by ${warning.rule.extension?.unit}`
  }
}

const everyClass = 'informationRequest, aspiration, nonSupervisory, supervisory'
const table: readonly (readonly [string, Standard, readonly string[]])[] = [
  [
    'Empat Lawang',
    seededStandard('empat-lawang'),
    ['3 + 5 against headline 5 (Lima) Hari Kerja', '3 + 5 against headline 5 Hari'],
  ],
  [
    'Kampar',
    seededStandard('kampar'),
    [
      '5 + 10 against headline 5 Hari',
      `verification 5 exceeds 3: ${everyClass}`,
      `firstResponse 10 exceeds 5: ${everyClass}`,
      'first response 10 outlasts resolution 5: informationRequest',
      'first response 10 outlasts resolution 5: aspiration',
      'escalates before resolution 60 ends: supervisory',
    ],
  ],
  ['the national frame', national, []],
  [
    'days with a working-day extension',
    fixtureStandard('days-extended-by-working-days'),
    [
      'resolution 30 exceeds 5: informationRequest',
      'resolution 30 exceeds 5: aspiration',
      'resolution 30 exceeds 14: nonSupervisory',
      'calendarDays extended by workingDays',
    ],
  ],
  [
    'a limit shorter than the first response',
    fixtureStandard('own-classes-in-hours'),
    ['first response 5 outlasts resolution 3: ringan'],
  ],
]

for (const [name, standard, expected] of table)
  test(`an officer is warned of what contradicts in the standard of ${name}`, () => {
    assert.deepEqual(warningsOf(standard, national).map(inWords), expected)
  })

test('two numbers for one step are noticed', () => {
  const kampar = seededStandard('kampar')
  const [first] = kampar.openPoints.flatMap(({ options }) => options).flatMap(({ limits }) => limits)
  assert.ok(first)
  const twice = { ...kampar, limits: [first] }
  assert.ok(warningsOf(twice, national).map(inWords).includes('two numbers for verification'))
})
