import { limitNames, nationalClasses, type LimitName } from '../../../kernel/law/words.ts'
import { resolve } from './resolve.ts'
import { practiceNames, type Rules, type Standard } from './standard.ts'

const neededRules = ['verification', 'publication', 'followUp', 'closing'] satisfies (keyof Rules)[]

/** Escalation runs only where a standard states it, and a task follows the first response. */
const neededLimits = limitNames.filter((limit) => limit !== 'escalation' && limit !== 'task')

/** What a national frame must say and does not, by name; empty when it can fill every silence. */
export function gapsOf(national: Standard): string[] {
  const { rules, limits, practice } = resolve(national)
  const covered = (limit: LimitName): boolean =>
    nationalClasses.every((each) =>
      limits.some((rule) => rule.limit === limit && (rule.appliesTo === 'all' || rule.appliesTo.includes(each))),
    )
  return [
    ...neededRules.filter((name) => !rules[name]),
    ...neededLimits.filter((limit) => !covered(limit)),
    ...practiceNames.filter((name) => practice[name] === undefined),
  ]
}
