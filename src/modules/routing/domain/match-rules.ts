import { isWithin, lineOf, type AgencyNode } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { plainText, wordsIn } from '../../../kernel/words-in-text.ts'
import type { Conditions, Matter, Rule, Target } from './rule.ts'

/** What rules must know of an office. */
export type Office = AgencyNode & {
  readonly kind: string
  readonly isActive: boolean
  readonly competence: readonly string[]
}
export type Offices = ReadonlyMap<AgencyId, Office>

/** Why a rule was passed over: a condition that does not hold, or nobody at its end who receives reports. */
export type Hindrance = keyof Conditions | 'switchedOff' | 'nobodyThere'

/** What became of one rule when it was asked. */
export type Asked =
  | { readonly rule: Rule; readonly passedOver: Hindrance }
  /** `words` are those of the rule that stand in the text. */
  | { readonly rule: Rule; readonly passedOver: null; readonly agency: AgencyId; readonly words: readonly string[] }

export type Match = Extract<Asked, { passedOver: null }>

/**
 * The rules that are about what an agency receives, in the order in which they are asked: its own, then those of each
 * agency above it; one owner's by their numbers. Another region's rules are never among them.
 */
export const rulesFor = (rules: readonly Rule[], offices: Offices, receivedBy: AgencyId): Rule[] =>
  lineOf(offices, receivedBy).flatMap(({ id }) =>
    rules.filter(({ owner }) => owner === id).toSorted((a, b) => a.position - b.position),
  )

/** Asks the rules in their order until one matches; the last of the answer is that one, or none did. */
export function askRules(rules: readonly Rule[], offices: Offices, matter: Matter): Asked[] {
  const plain = plainText(matter.text)
  const asked: Asked[] = []
  for (const rule of rulesFor(rules, offices, matter.receivedBy)) {
    const answer = ask(rule, offices, matter, plain)
    asked.push(answer)
    if (answer.passedOver === null) break
  }
  return asked
}

/** The rule that won; null where none did. */
export function matchIn(asked: readonly Asked[]): Match | null {
  const last = asked.at(-1)
  return last?.passedOver === null ? last : null
}

function ask(rule: Rule, offices: Offices, matter: Matter, plain: string): Asked {
  if (!rule.isActive) return { rule, passedOver: 'switchedOff' }
  const { conditions } = rule
  const words = wordsIn(plain, conditions.words)
  const unmet = unmetIn(conditions, offices, matter, words)
  if (unmet !== null) return { rule, passedOver: unmet }
  const agency = targetOf(rule.target, offices, matter)
  return agency === null ? { rule, passedOver: 'nobodyThere' } : { rule, passedOver: null, agency, words }
}

/** The first condition that does not hold; null where all do. What is not known of the matter never holds. */
function unmetIn(
  { areaCode, category, kind, reportClass, receivedBy, channel, words }: Conditions,
  offices: Offices,
  matter: Matter,
  found: readonly string[],
): keyof Conditions | null {
  if (areaCode !== null && !isArea(matter.areaCode, areaCode)) return 'areaCode'
  if (category !== null && matter.category !== category) return 'category'
  if (kind !== null && matter.kind !== kind) return 'kind'
  if (reportClass !== null && matter.reportClass !== reportClass) return 'reportClass'
  if (receivedBy !== null && !isWithin(offices, matter.receivedBy, receivedBy)) return 'receivedBy'
  if (channel !== null && matter.channel !== channel) return 'channel'
  return words.length > 0 && found.length === 0 ? 'words' : null
}

/** Is the place the area itself, or in it? */
const isArea = (place: string | null, area: string): boolean => place !== null && `${place}.`.startsWith(`${area}.`)

function targetOf(target: Target, offices: Offices, { areaCode, receivedBy }: Matter): AgencyId | null {
  if (target.to === 'agency') return offices.get(target.agency)?.isActive === true ? target.agency : null
  const region = regionAt(offices, areaCode) ?? regionAbove(offices, receivedBy)
  if (region === null) return null
  const office = [...offices.values()].find(
    ({ id, isActive, competence }) =>
      isActive && competence.includes(target.category) && isWithin(offices, id, region.id),
  )
  return office?.id ?? null
}

/** The smallest region with an office here that the place lies in. */
export function regionAt(offices: Offices, areaCode: string | null): Office | null {
  const regions = [...offices.values()].filter(
    ({ kind, isActive, areaCode: own }) => kind === 'region' && isActive && own !== null && isArea(areaCode, own),
  )
  return regions.toSorted((a, b) => (b.areaCode ?? '').length - (a.areaCode ?? '').length)[0] ?? null
}

/** The region that the receiving agency belongs to: where the place is not known, it is taken to lie there. */
function regionAbove(offices: Offices, agency: AgencyId): Office | null {
  const region = lineOf(offices, agency).find(({ id }) => offices.get(id)?.kind === 'region')
  return region === undefined ? null : (offices.get(region.id) ?? null)
}
