import { lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { suggestAgencies, treeOf, type Agencies, type AgencySuggestion, type Category } from '../../agencies/index.ts'
import { askRules, matchIn, type Asked, type Match } from '../domain/match-rules.ts'
import type { Matter, Rule } from '../domain/rule.ts'
import { rulesOf } from '../store/rules.ts'

/** What routing knows of a country: offices, topics, and the rules that may be asked. */
export type Guide = {
  readonly agencies: Agencies
  readonly categories: ReadonlyMap<string, Category>
  readonly rules: readonly Rule[]
}

/** Whose a report is, and why: always one of a rule, a suggestion by place and topic, or nobody that is known. */
export type Route = {
  /** Every rule that was asked, in order; the last one won where `by` is `rule`. */
  readonly asked: readonly Asked[]
} & (
  | { readonly by: 'rule'; readonly agency: AgencyId; readonly match: Match }
  | { readonly by: 'suggestion'; readonly agency: AgencyId; readonly suggestion: AgencySuggestion }
  | { readonly by: 'nobody'; readonly agency: null }
)

/** Whose is this matter? The first rule that matches; where none does, who probably deals with it there. */
export function routeFor({ agencies, categories, rules }: Guide, matter: Matter): Route {
  const asked = askRules(rules, agencies, matter)
  const match = matchIn(asked)
  if (match !== null) return { by: 'rule', asked, agency: match.agency, match }
  // Where nobody said the place, it is taken to lie where the receiver is.
  const areaCode = matter.areaCode ?? agencies.get(matter.receivedBy)?.areaCode ?? null
  const [suggestion] = suggestAgencies(agencies, [...categories.values()], { ...matter, areaCode })
  // That a report lies in the region which received it says nothing new.
  if (suggestion === undefined || suggestion.agency.id === matter.receivedBy)
    return { by: 'nobody', asked, agency: null }
  return { by: 'suggestion', asked, agency: suggestion.agency.id, suggestion }
}

/** The rules that may be asked about what this agency receives: its own and those of all above it. */
export const rulesAbout = (db: Handle, agencies: Agencies, receivedBy: AgencyId): Promise<Rule[]> =>
  rulesOf(
    db,
    lineOf(treeOf(agencies), receivedBy).map(({ id }) => id),
  )
