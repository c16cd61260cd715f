import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { plainText } from '../../../kernel/words-in-text.ts'
import type { Offices } from './match-rules.ts'
import type { RuleFacts } from './rule.ts'

export type RuleRefusal = {
  readonly refusal:
    | 'nothingAsked'
    | 'areaUnknown'
    | 'topicUnknown'
    | 'agencyUnknown'
    /** Nobody below the owner may be made to work by its rules. */
    | 'agencyElsewhere'
    | 'ruleUnknown'
    | 'changedMeanwhile'
    | 'notPermitted'
}

/** What a rule may name. */
export type Known = {
  readonly offices: Offices
  readonly isTopic: (slug: string) => boolean
  readonly isArea: (code: string) => boolean
}

/**
 * May the owner have such a rule? Answers it tidied: words in small letters, each once. Refuses one that asks for nothing,
 * for it would keep all rules behind it from being asked, and one that leads out of the owner's part of the tree.
 */
export function checkRule(facts: RuleFacts, owner: AgencyId, known: Known): Result<RuleFacts, RuleRefusal> {
  const { conditions, target } = facts
  const words = [...new Set(conditions.words.map(plainText).filter(Boolean))]
  const { areaCode, category, receivedBy } = conditions
  const others = [areaCode, category, conditions.kind, conditions.reportClass, receivedBy, conditions.channel]
  if (words.length === 0 && others.every((one) => one === null)) return refuse({ refusal: 'nothingAsked' })
  if (areaCode !== null && !known.isArea(areaCode)) return refuse({ refusal: 'areaUnknown' })
  const topics = [category, target.to === 'competence' ? target.category : null]
  if (topics.some((one) => one !== null && !known.isTopic(one))) return refuse({ refusal: 'topicUnknown' })
  for (const agency of [receivedBy, target.to === 'agency' ? target.agency : null]) {
    if (agency === null) continue
    if (known.offices.get(agency)?.isActive !== true) return refuse({ refusal: 'agencyUnknown' })
    if (!isWithin(known.offices, agency, owner)) return refuse({ refusal: 'agencyElsewhere' })
  }
  return accept({ ...facts, conditions: { ...conditions, words }, note: facts.note?.trim() || null })
}
