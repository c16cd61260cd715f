import type { AgencyId } from '../../../kernel/brand.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { lowerFirst } from '../../../web/messages/lower-first.ts'
import { findArea, fullName, whySuggested, type Agencies } from '../../agencies/index.ts'
import type { Conditions, Rule, Target } from '../domain/rule.ts'
import type { Guide, Route } from '../usecases/route-for.ts'

/** What the words of a rule are taken from. */
export type Names = Pick<Guide, 'agencies' | 'categories'> & { readonly language: Language }

const agencyName = (agencies: Agencies, id: AgencyId): string => agencies.get(id)?.name ?? id
const topicName = ({ categories, language }: Names, slug: string): string =>
  categories.get(slug)?.name[language] ?? slug

/** “aturan 3 Kampar”: as a rule is called in a sentence. */
export const ruleName = (
  { position, owner }: Pick<Rule, 'position' | 'owner'>,
  { agencies, language }: Names,
): string => messages[language].rules.name(position, agencies.get(owner)?.shortName ?? owner)

/** What a rule asks for, as the end of a sentence: “tempatnya di Kabupaten Kampar, dan menyebut “lampu jalan””. */
export function conditionsInWords(conditions: Conditions, names: Names): string {
  const { agencies, language } = names
  const { rules, report } = messages[language]
  const { areaCode, category, kind, reportClass, receivedBy, channel, words } = conditions
  const area = areaCode === null ? null : findArea(areaCode)
  const classes: Readonly<Record<string, string>> = report.classes
  const quoted = words.map((word) => `“${word}”`)
  const asked = [
    areaCode === null ? null : rules.asks.areaCode(area === null ? areaCode : fullName(area)),
    category === null ? null : rules.asks.category(topicName(names, category)),
    kind === null ? null : rules.asks.kind(lowerFirst(report.kinds[kind])),
    reportClass === null ? null : rules.asks.reportClass(lowerFirst(classes[reportClass] ?? reportClass)),
    receivedBy === null ? null : rules.asks.receivedBy(agencyName(agencies, receivedBy)),
    channel === null ? null : rules.asks.channel(report.channels[channel]),
    words.length === 0 ? null : rules.asks.words(new Intl.ListFormat(language, { type: 'disjunction' }).format(quoted)),
  ]
  return new Intl.ListFormat(language).format(asked.filter((one) => one !== null))
}

export const targetInWords = (target: Target, names: Names): string =>
  target.to === 'agency'
    ? agencyName(names.agencies, target.agency)
    : messages[names.language].rules.toCompetence(topicName(names, target.category))

/** Why a report goes where the route leads: the rule with its number and what it asks for, or the reason without one. */
export function whyHere(route: Route, names: Names): string {
  const { rules } = messages[names.language]
  switch (route.by) {
    case 'rule': {
      const { rule, words } = route.match
      // Of many words those that stand in the report are the reason.
      const asked = conditionsInWords({ ...rule.conditions, words }, names)
      return rules.byRule(agencyName(names.agencies, route.agency), ruleName(rule, names), asked)
    }
    case 'suggestion':
      return rules.bySuggestion(route.suggestion.agency.name, whySuggested(route.suggestion, names.language))
    case 'nobody':
      return rules.byNobody
  }
}
