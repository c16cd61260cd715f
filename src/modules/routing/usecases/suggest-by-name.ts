import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { findAgencies } from '../../agencies/index.ts'
import { regionAt } from '../domain/match-rules.ts'
import type { Matter } from '../domain/rule.ts'
import type { Guide } from './route-for.ts'

/** An agency that the text may mean, and the words of the text that speak for it. */
export type NamedAgency = { readonly agency: AgencyId; readonly words: readonly string[] }

const mostSuggestions = 3

/**
 * Where no rule, no topic and no past decision says whose a report is: the agencies that its text may mean by name, short
 * name or what such an office is known for, likeliest first; of the region where it lies as long as there are any. About
 * one in five of the first is right among a thousand agencies (docs/eval.md), so nothing is chosen by it.
 */
export function suggestByName(
  { agencies, categories }: Pick<Guide, 'agencies' | 'categories'>,
  { areaCode, receivedBy, text }: Pick<Matter, 'areaCode' | 'receivedBy' | 'text'>,
  isMeant: (agency: AgencyId) => boolean,
): NamedAgency[] {
  const region = regionAt(agencies, areaCode ?? agencies.get(receivedBy)?.areaCode ?? null)
  const find = (isHere: (agency: AgencyId) => boolean): NamedAgency[] =>
    findAgencies(agencies, [...categories.values()], text, {
      isMeant: (agency) => agency !== receivedBy && isMeant(agency) && isHere(agency),
      limit: mostSuggestions,
    })
      .filter(({ isTelling }) => isTelling)
      .map(({ agency, words }) => ({ agency: agency.id, words }))
  const near = region === null ? [] : find((agency) => isWithin(agencies, agency, region.id))
  return near.length > 0 ? near : find(() => true)
}
