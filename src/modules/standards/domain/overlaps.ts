import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { limitNames, type LimitName } from '../../../kernel/law/words.ts'
import { resolve } from './resolve.ts'
import type { Standard } from './standard.ts'

/** Limits for which the standard gives two numbers for one class; the first would silently win, so none may. */
export function overlapsIn(standard: Standard): LimitName[] {
  const { limits } = resolve(standard)
  return limitNames.filter((name) => {
    const rules = limits.filter(({ limit }) => limit === name)
    return rules.some((rule, index) => rules.slice(index + 1).some((later) => sharesClass(rule, later)))
  })
}

const sharesClass = ({ appliesTo: a }: TimeLimit, { appliesTo: b }: TimeLimit): boolean =>
  a === 'all' || b === 'all' || a.some((each) => b.includes(each))
