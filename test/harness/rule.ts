import type { AgencyId } from '../../src/kernel/brand.ts'
import type { Conditions, RuleFacts } from '../../src/modules/routing/index.ts'

/** What asks for nothing. */
export const noConditions: Conditions = {
  areaCode: null,
  category: null,
  kind: null,
  reportClass: null,
  receivedBy: null,
  channel: null,
  words: [],
}

/** A rule that asks for these conditions alone and leads to this agency. */
export const ruleTo = (agency: string, conditions: Partial<Conditions>): RuleFacts => ({
  conditions: { ...noConditions, ...conditions },
  target: { to: 'agency', agency: agency as AgencyId },
  note: null,
  isActive: true,
})
