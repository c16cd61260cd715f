import type { LimitUnit, TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { ruleFor, type StandardTerms } from '../../../kernel/law/terms.ts'
import type { LimitName, ReportClass } from '../../../kernel/law/words.ts'
import { overlapsIn } from './overlaps.ts'
import { resolve } from './resolve.ts'
import type { Headline, Standard } from './standard.ts'
import { termsOf } from './terms.ts'

/** Something an officer should know before activating a standard; it forbids nothing. */
export type Warning =
  | { readonly warning: 'limitsOverlap'; readonly limit: LimitName }
  /** The stages, one after another, take longer than the settlement time that is published. */
  | { readonly warning: 'stagesExceedHeadline'; readonly stages: readonly TimeLimit[]; readonly headline: Headline }
  /** Longer than the national frame allows; a frame's own product default binds nobody. */
  | {
      readonly warning: 'exceedsFrame'
      readonly classes: readonly ReportClass[]
      readonly rule: TimeLimit
      readonly national: TimeLimit
    }
  /** The first answer may come later than the solution must; it then ends with it. */
  | {
      readonly warning: 'firstResponseOutlastsResolution'
      readonly class: ReportClass
      readonly firstResponse: TimeLimit
      readonly resolution: TimeLimit
    }
  /** The Ombudsman is called before the agency's own time is over. */
  | {
      readonly warning: 'escalatesBeforeResolution'
      readonly class: ReportClass
      readonly escalation: TimeLimit
      readonly resolution: TimeLimit
    }
  /** As in days extended by working days. */
  | { readonly warning: 'extensionInOtherUnit'; readonly rule: TimeLimit }

/** The warnings of a standard as far as it is settled, against the national frame that would fill its silences. */
export function warningsOf(standard: Standard, national: Standard): Warning[] {
  const own = resolve(standard)
  const terms = termsOf(standard, national)
  const frame = termsOf(national, national)
  const inClass = (limit: LimitName, reportClass: ReportClass) => ruleFor(terms, limit, reportClass)
  return [
    ...overlapsIn(standard).map((limit): Warning => ({ warning: 'limitsOverlap', limit })),
    ...(own.rules.headline?.value ?? []).flatMap((headline): Warning[] => {
      const stages = stagesOf(terms)
      const length = stages.reduce((sum, stage) => sum + usualDays(stage), 0)
      const published = usualDays({ amount: headline.amount, unit: headline.unit ?? stages[0]?.unit ?? 'calendarDays' })
      return length > published ? [{ warning: 'stagesExceedHeadline', stages, headline }] : []
    }),
    ...own.limits.flatMap((rule) => exceedsFrame(rule, terms, frame)),
    ...terms.classes.flatMap((each): Warning[] => {
      const resolution = inClass('resolution', each)
      const firstResponse = inClass('firstResponse', each)
      const escalation = inClass('escalation', each)
      return [
        ...(resolution && firstResponse && usualDays(firstResponse) > usualDays(resolution)
          ? [{ warning: 'firstResponseOutlastsResolution', class: each, firstResponse, resolution } as const]
          : []),
        ...(resolution && escalation && usualDays(escalation) < usualDays(resolution)
          ? [{ warning: 'escalatesBeforeResolution', class: each, escalation, resolution } as const]
          : []),
      ]
    }),
    ...own.limits
      .filter(({ extension, unit }) => extension !== null && extension.unit !== unit)
      .map((rule): Warning => ({ warning: 'extensionInOtherUnit', rule })),
  ]
}

/** What a report passes through before it is answered. */
const stagesOf = (terms: StandardTerms): TimeLimit[] =>
  (['verification', 'firstResponse'] as const).flatMap((limit) => ruleFor(terms, limit, 'nonSupervisory') ?? [])

function exceedsFrame(rule: TimeLimit, terms: StandardTerms, frame: StandardTerms): Warning[] {
  const national = frame.limits[rule.limit]
  if (!national.runs) return []
  return national.rules
    .filter(({ source }) => source.strength !== 'product')
    .filter((each) => usualDays(rule) > usualDays(each))
    .map((each) => ({
      rule,
      national: each,
      classes: terms.classes.filter((name) => covers(rule, name) && covers(each, name)),
    }))
    .filter(({ classes }) => classes.length > 0)
    .map((exceeding) => ({ warning: 'exceedsFrame', ...exceeding }))
}

const covers = ({ appliesTo }: TimeLimit, name: ReportClass): boolean => appliesTo === 'all' || appliesTo.includes(name)

/** Days a length usually takes, to compare across units: five working days fill a week. Only warnings may guess so. */
function usualDays({ amount, unit }: { readonly amount: number; readonly unit: LimitUnit }): number {
  switch (unit) {
    case 'hours':
      return amount / 24
    case 'calendarDays':
      return amount
    case 'workingDays':
      return (amount * 7) / 5
  }
}
