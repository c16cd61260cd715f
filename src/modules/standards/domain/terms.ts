import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { LimitTerm, Practice, StandardTerms } from '../../../kernel/law/terms.ts'
import { limitNames, nationalClasses, type LimitName, type ReportClass } from '../../../kernel/law/words.ts'
import { resolve, type Resolved } from './resolve.ts'
import type { OwnClass, Rules, Standard } from './standard.ts'
import { standardId } from './standard-id.ts'

/**
 * What a standard means for a report. Each silence is filled from the national frame, which also carries the product's
 * own defaults, each with its own source and strength (docs/law/limits.md). The frame must be complete:
 * `gapsOf(national)` is empty, else this throws.
 */
export function termsOf(standard: Standard, national: Standard): StandardTerms {
  const own = resolve(standard)
  const frame = resolve(national)
  const rule = <Name extends keyof Rules>(name: Name): NonNullable<Partial<Rules>[Name]> => {
    const found = own.rules[name] ?? frame.rules[name]
    if (!found) throw new Error(`the national frame ${standardId(national)} says nothing about ${name}`)
    return found
  }
  const ownClasses = own.rules.classes?.value ?? []
  const { by: verifier } = rule('verification').value
  const { needsApproval, needsEvidence } = rule('followUp').value
  const term = (limit: LimitName): LimitTerm => termFor(limit, own, frame, ownClasses, verifier)
  return {
    id: standardId(standard),
    agency: standard.agency,
    title: standard.title,
    verifier,
    classes: [...nationalClasses, ...ownClasses.map(({ name }) => name)],
    limits: Object.fromEntries(limitNames.map((limit) => [limit, term(limit)])) as StandardTerms['limits'],
    publication: rule('publication').value,
    answerNeedsApproval: needsApproval,
    evidenceRequired: needsEvidence,
    closesOnlyByAgreement: rule('closing').value === 'onlyByAgreement',
    // The frame gives every custom (gapsOf); a standard may differ in some.
    practice: { ...frame.practice, ...own.practice } as Practice,
  }
}

function termFor(
  limit: LimitName,
  own: Resolved,
  frame: Resolved,
  ownClasses: readonly OwnClass[],
  verifier: StandardTerms['verifier'],
): LimitTerm {
  const excluded = own.excluded.find((each) => each.limit === limit)
  if (excluded) return { runs: false, why: 'excluded', reason: excluded.reason }
  const filled = (name: LimitName): TimeLimit[] => fillSilence(name, own, frame, ownClasses, verifier)
  const rules = limit === 'task' ? tasksFollow(filled('task'), filled('firstResponse')) : filled(limit)
  // Asking for consent makes sense only ahead of an escalation.
  const runs = rules.length > 0 && (limit !== 'consent' || filled('escalation').length > 0)
  if (!runs) return { runs: false, why: 'notStated' }
  return { runs: true, rules }
}

/** What the standard states, then the frame's rules for the classes it does not mention. */
function fillSilence(
  limit: LimitName,
  own: Resolved,
  frame: Resolved,
  ownClasses: readonly OwnClass[],
  verifier: StandardTerms['verifier'],
): TimeLimit[] {
  const stated = own.limits.filter((rule) => rule.limit === limit)
  if (stated.some((rule) => rule.appliesTo === 'all')) return stated
  const named = new Set<ReportClass>(stated.flatMap((rule) => (rule.appliesTo === 'all' ? [] : rule.appliesTo)))
  const defaults = frame.limits
    .filter((rule) => rule.limit === limit)
    .map((rule) => (verifiersLimits.has(limit) ? { ...rule, responsible: verifier } : rule))
    .flatMap((rule) => {
      if (rule.appliesTo === 'all') return [rule]
      const meant = [...rule.appliesTo, ...ownClasses.filter(isUnder(rule.appliesTo)).map(({ name }) => name)]
      const appliesTo = meant.filter((each) => !named.has(each))
      return appliesTo.length > 0 ? [{ ...rule, appliesTo }] : []
    })
  return [...stated, ...defaults]
}

const isUnder = (classes: readonly ReportClass[]) => (own: OwnClass) => classes.includes(own.nationalClass)

/** A co-responsible agency has as long as the lead has for its first response, unless a standard says otherwise. */
const tasksFollow = (tasks: readonly TimeLimit[], firstResponses: readonly TimeLimit[]): readonly TimeLimit[] =>
  tasks.length > 0 ? tasks : firstResponses.map((rule) => ({ ...rule, limit: 'task', startsFrom: 'taskGiven' }))

/** Limits of whoever verifies; a default does not know which role that is. */
const verifiersLimits: ReadonlySet<LimitName> = new Set(['verification', 'triage', 'publication', 'appeal'])
