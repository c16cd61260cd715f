import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { LimitTerm, StandardTerms } from '../../../kernel/law/terms.ts'
import { kamparTerms } from '../../../../test/harness/report-world.ts'
import { leastMonths } from './retention.ts'

/** Kampar's standard, in which reporters may object for so long. */
function objectingFor(amount: number, unit: TimeLimit['unit']): Pick<StandardTerms, 'limits'> {
  const { objection } = kamparTerms.limits
  assert.ok(objection.runs)
  return {
    limits: {
      ...kamparTerms.limits,
      objection: { runs: true, rules: objection.rules.map((rule) => ({ ...rule, amount, unit })) },
    },
  }
}
const none: LimitTerm = { runs: false, why: 'excluded', reason: 'closes only by signed minutes' }
const withoutObjection = { limits: { ...kamparTerms.limits, objection: none, regret: none } }

const floors: readonly (readonly [string, readonly Pick<StandardTerms, 'limits'>[], number])[] = [
  ['no standard', [], 3],
  ['the standard of Kampar', [kamparTerms], 3],
  ['a standard in which nobody objects', [withoutObjection], 3],
  ['60 working days to object', [objectingFor(60, 'workingDays')], 5],
  ['90 calendar days to object', [objectingFor(90, 'calendarDays')], 4],
  ['72 hours to object', [objectingFor(72, 'hours')], 3],
  ['two standards, by the longer', [kamparTerms, objectingFor(60, 'workingDays')], 5],
]
for (const [what, standards, least] of floors)
  test(`by ${what} nothing is kept for less than ${least} months`, () => assert.equal(leastMonths(standards), least))
