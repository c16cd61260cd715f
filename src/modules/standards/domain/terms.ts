import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { IdentityAsked, LimitTerm, Practice, StandardTerms } from '../../../kernel/law/terms.ts'
import { limitNames, nationalClasses, type LimitName, type ReportClass } from '../../../kernel/law/words.ts'
import { resolve, type Resolved } from './resolve.ts'
import { standardId } from './standard-id.ts'
import type { OwnClass, Rules, Standard } from './standard.ts'

/** A standard beside the frame that fills its silences, and what in it decides how they are filled. */
type Reading = {
  readonly own: Resolved
  readonly frame: Resolved
  readonly ownClasses: readonly OwnClass[]
  readonly verifier: StandardTerms['verifier']
}

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
  const verifier = rule('verification').value.by
  const { needsApproval, needsEvidence } = rule('followUp').value
  const reading = { own, frame, ownClasses, verifier }
  return {
    id: standardId(standard),
    agency: standard.agency,
    title: standard.title,
    verifier,
    classes: [...nationalClasses, ...ownClasses.map(({ name }) => name)],
    limits: Object.fromEntries(limitNames.map((limit) => [limit, termFor(reading, limit)])) as StandardTerms['limits'],
    publication: rule('publication').value,
    answerNeedsApproval: needsApproval,
    evidenceRequired: needsEvidence,
    closesOnlyByAgreement: rule('closing').value === 'onlyByAgreement',
    identity: identityOf(own.rules.requirements ?? frame.rules.requirements),
    // The frame gives every custom (gapsOf); a standard may differ in some.
    practice: { ...frame.practice, ...own.practice } as Practice,
  }
}

const identityOf = (rule: Rules['requirements'] | undefined): readonly IdentityAsked[] =>
  rule === undefined
    ? []
    : rule.value.map(({ channels, identity = { account: false, papers: [] } }) => {
        return { channels, ...identity, source: rule.source }
      })

function termFor(reading: Reading, limit: LimitName): LimitTerm {
  const excluded = reading.own.excluded.find((each) => each.limit === limit)
  if (excluded) return { runs: false, why: 'excluded', reason: excluded.reason }
  // Asking for consent makes sense only ahead of an escalation.
  if (limit === 'consent' && !termFor(reading, 'escalation').runs) return { runs: false, why: 'notStated' }
  const rules = rulesFor(reading, limit)
  return rules.length > 0 ? { runs: true, rules } : { runs: false, why: 'notStated' }
}

/** What the standard states, then the frame's rules for the classes it does not mention. */
function rulesFor(reading: Reading, limit: LimitName): readonly TimeLimit[] {
  const stated = reading.own.limits.filter((rule) => rule.limit === limit)
  if (stated.some((rule) => rule.appliesTo === 'all')) return stated
  const named = new Set<ReportClass>(stated.flatMap((rule) => (rule.appliesTo === 'all' ? [] : rule.appliesTo)))
  const filled = defaultsFor(reading, limit).flatMap((rule) => {
    if (rule.appliesTo === 'all') return [rule]
    const meant = [...rule.appliesTo, ...reading.ownClasses.filter(isUnder(rule.appliesTo)).map(({ name }) => name)]
    const appliesTo = meant.filter((each) => !named.has(each))
    return appliesTo.length > 0 ? [{ ...rule, appliesTo }] : []
  })
  return [...stated, ...filled]
}

/** Limits of whoever verifies: the frame cannot know which role that is in an agency. */
const verifiersLimits: ReadonlySet<LimitName> = new Set(['verification', 'triage', 'publication', 'appeal'])

function defaultsFor(reading: Reading, limit: LimitName): readonly TimeLimit[] {
  const rules = reading.frame.limits.filter((rule) => rule.limit === limit)
  if (verifiersLimits.has(limit)) return rules.map((rule) => ({ ...rule, responsible: reading.verifier }))
  // A co-responsible agency has as long as the lead has for its first response.
  if (limit === 'task' && rules.length === 0)
    return rulesFor(reading, 'firstResponse').map((rule) => ({ ...rule, limit, startsFrom: 'taskGiven' }))
  // A frame that was kept before the Ombudsman asked here says nothing of it: an answer has as long as findings have.
  if (limit === 'agencyAnswer' && rules.length === 0)
    return rulesFor(reading, 'findings').map((rule) => ({ ...rule, limit, startsFrom: 'ombudsmanAsked' }))
  return rules
}

const isUnder = (classes: readonly ReportClass[]) => (own: OwnClass) => classes.includes(own.nationalClass)
