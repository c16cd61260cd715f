import type { StandardId } from '../../../kernel/brand.ts'
import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { ruleFor, type StandardTerms } from '../../../kernel/law/terms.ts'
import type { LimitName, ReportClass } from '../../../kernel/law/words.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'

export type LimitRefusal =
  | { readonly refusal: 'classNotInStandard'; readonly class: string; readonly classes: readonly ReportClass[] }
  | {
      readonly refusal: 'limitNotInStandard'
      readonly limit: LimitName
      readonly standard: StandardId
      /** Why the standard excludes it; null where nothing states it. */
      readonly reason: string | null
    }

/** The rule that a standard has for a limit and a class. */
export function describeLimit(
  terms: StandardTerms,
  limit: LimitName,
  reportClass: ReportClass,
): Result<TimeLimit, LimitRefusal> {
  if (!terms.classes.includes(reportClass))
    return refuse({ refusal: 'classNotInStandard', class: reportClass, classes: terms.classes })
  const rule = ruleFor(terms, limit, reportClass)
  if (rule) return accept(rule)
  const term = terms.limits[limit]
  const reason = !term.runs && term.why === 'excluded' ? term.reason : null
  return refuse({ refusal: 'limitNotInStandard', limit, standard: terms.id, reason })
}
