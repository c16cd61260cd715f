import type { AgencyId } from '../../../kernel/brand.ts'
import type { Agencies } from '../domain/agency.ts'
import type { Category } from '../domain/category.ts'
import { makeAgencyIndex, searchAgencies, type AgencyIndex, type FoundAgency } from '../domain/search-agencies.ts'
import { suggestCategories } from '../domain/suggest-category.ts'

/** One directory for each state of the tree: whoever keeps the tree at hand keeps its directory too. */
const indexes = new WeakMap<Agencies, AgencyIndex>()

function indexOf(agencies: Agencies): AgencyIndex {
  const index = indexes.get(agencies) ?? makeAgencyIndex(agencies)
  indexes.set(agencies, index)
  return index
}

/**
 * The agencies that somebody may mean by a name, a short name or a topic that they typed, or that a whole report speaks
 * of; likeliest first, at most `limit`, among those for which `isMeant` holds.
 */
export const findAgencies = (
  agencies: Agencies,
  categories: readonly Category[],
  text: string,
  { isMeant, limit }: { readonly isMeant?: (agency: AgencyId) => boolean; readonly limit: number },
): readonly FoundAgency[] =>
  searchAgencies(indexOf(agencies), {
    text,
    categories: suggestCategories(categories, text).map(({ category }) => category),
    limit,
    ...(isMeant === undefined ? {} : { isMeant }),
  })
