import type { Handle } from '../../../platform/db/db.ts'
import { findIn, placesIn } from '../domain/area-book.ts'
import { fullName, type Area } from '../domain/area.ts'
import { searchAreas } from '../domain/search-areas.ts'
import { loadAgencies } from '../store/agencies.ts'
import { areaBook, areaIndex } from '../store/area-file.ts'

const mostSuggestions = 8

/** The place of an official code, or null where there is none. */
export const findArea = (code: string): Area | null => findIn(areaBook(), code)

/** The places directly in `parent`, in the order of their names; the provinces where it is null. */
export const listAreas = (parent: string | null): readonly Area[] => placesIn(areaBook(), parent)

/** The provinces, each with its regencies and cities behind it. */
export const loadAreas = (_db?: Handle): readonly Area[] =>
  listAreas(null).flatMap((province) => [province, ...listAreas(province.code)])

/**
 * What people may mean by what they typed for a place, best first, at most eight; the regions that have offices here
 * before others, only places within one where it is named.
 */
export async function suggestAreas(
  db: Handle,
  typed: string,
  { within = null }: { readonly within?: string | null } = {},
): Promise<readonly Area[]> {
  const agencies = [...(await loadAgencies(db)).values()]
  const nearby = agencies.flatMap(({ kind, areaCode, isActive }) =>
    kind === 'region' && isActive && areaCode !== null ? [areaCode] : [],
  )
  return searchAreas(areaIndex(), typed, { nearby, within, limit: mostSuggestions })
}

/** Where somebody stands who was asked for a place. */
export type PlaceAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'chosen'; readonly area: Area }
  /** They said that it is none of those that we offered. */
  | { readonly state: 'unlisted'; readonly typed: string }
  /** Several places may be meant, or none is known: they are asked again. */
  | { readonly state: 'open'; readonly typed: string; readonly candidates: readonly Area[] }

/** What the choice “none of these” sends in place of a code. */
export const unlisted = '-'

/**
 * Reads the two fields of `placeField`: the words and the code that was chosen for them. A code counts only while the
 * words still are of that place; words alone count where they name exactly one.
 */
export async function readPlace(db: Handle, typed: string, code: string): Promise<PlaceAnswer> {
  const chosen = findArea(code)
  if (typed === '') return chosen === null ? { state: 'none' } : { state: 'chosen', area: chosen }
  if (chosen !== null && typed === fullName(chosen)) return { state: 'chosen', area: chosen }
  const candidates = await suggestAreas(db, typed)
  const meant = candidates.filter((area) => isCalled(area, typed))
  const [only] = meant.length > 0 ? meant : candidates
  const area =
    candidates.find((one) => one.code === code) ?? (meant.length === 1 || candidates.length === 1 ? only : undefined)
  if (area !== undefined) return { state: 'chosen', area }
  return code === unlisted ? { state: 'unlisted', typed } : { state: 'open', typed, candidates }
}

const isCalled = (area: Area, typed: string): boolean =>
  [area.name, fullName(area)].some((name) => name.toLowerCase() === typed.toLowerCase())
