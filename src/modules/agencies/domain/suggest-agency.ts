import { isWithin } from '../../../kernel/agency-tree.ts'
import { treeOf, type Agencies, type Agency } from './agency.ts'
import type { Category } from './category.ts'
import { suggestCategories } from './suggest-category.ts'

/** What is known of a report when somebody asks who deals with it; null where it is not. */
export type Matter = { readonly areaCode: string | null; readonly category: string | null; readonly text: string }

/** An office that probably deals with a matter, and why. */
export type AgencySuggestion = {
  readonly agency: Agency
  /** The region that the place lies in. */
  readonly region: Agency
  /** The topic that the office deals with; null where only the place speaks for it. */
  readonly category: Category | null
  /** The words of the text that the topic was seen by; empty where the reporter chose it. */
  readonly words: readonly string[]
}

const mostSuggestions = 3

/**
 * The offices that probably deal with a matter, the likeliest first: in the region where it lies, those that name its
 * topic as theirs; the region itself where none does. Nothing without a place, for then every region is as likely.
 * The topic is the chosen one, else those that the words speak of. It is a suggestion: the reporter chooses.
 */
export function suggestAgencies(
  agencies: Agencies,
  categories: readonly Category[],
  matter: Matter,
): AgencySuggestion[] {
  const region = regionOf(agencies, matter.areaCode)
  if (region === null) return []
  const chosen = categories.find(({ slug }) => slug === matter.category)
  const topics = chosen === undefined ? suggestCategories(categories, matter.text) : [{ category: chosen, words: [] }]
  const offices = [...agencies.values()].filter(
    ({ id, isActive }) => isActive && isWithin(treeOf(agencies), id, region.id),
  )
  const found = topics.flatMap(({ category, words }) =>
    offices
      .filter(({ competence }) => competence.includes(category.slug))
      .map((agency) => ({ agency, region, category, words })),
  )
  const first = found.filter(({ agency }, at) => found.findIndex((one) => one.agency === agency) === at)
  return first.length > 0 ? first.slice(0, mostSuggestions) : [{ agency: region, region, category: null, words: [] }]
}

/** The smallest region with an office here that the place lies in. */
function regionOf(agencies: Agencies, areaCode: string | null): Agency | null {
  const regions = [...agencies.values()].filter(
    ({ kind, isActive, areaCode: own }) =>
      kind === 'region' && isActive && own !== null && `${areaCode}.`.startsWith(`${own}.`),
  )
  return regions.toSorted((a, b) => (b.areaCode ?? '').length - (a.areaCode ?? '').length)[0] ?? null
}
