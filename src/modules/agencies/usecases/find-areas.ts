import type { Agency } from '../domain/agency.ts'
import { findIn, placesIn } from '../domain/area-book.ts'
import type { Area } from '../domain/area.ts'
import { searchAreas } from '../domain/search-areas.ts'
import { areaBook, areaIndex } from '../store/area-file.ts'

const mostSuggestions = 8

/** The place of an official code, or null where there is none. */
export const findArea = (code: string): Area | null => findIn(areaBook(), code)

/** The places directly in `parent`, in the order of their names; the provinces where it is null. */
export const listAreas = (parent: string | null): readonly Area[] => placesIn(areaBook(), parent)

/**
 * What people may mean by what they typed for a place, best first, at most eight; the regions that have offices here
 * before others, only places within one where it is named.
 */
export function suggestAreas(
  agencies: Iterable<Agency>,
  typed: string,
  { within = null }: { readonly within?: string | null } = {},
): readonly Area[] {
  const nearby = [...agencies].flatMap(({ kind, areaCode, isActive }) =>
    kind === 'region' && isActive && areaCode !== null ? [areaCode] : [],
  )
  return searchAreas(areaIndex(), typed, { nearby, within, limit: mostSuggestions })
}
