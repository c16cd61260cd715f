import { unlistedPlace } from '../../../web/components/place-field/place-field.ts'
import type { Agency } from '../domain/agency.ts'
import { fullName, type Area } from '../domain/area.ts'
import { findArea, suggestAreas } from '../usecases/find-areas.ts'

/** Where somebody stands who was asked for a place. */
export type PlaceAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'chosen'; readonly area: Area }
  /** They said that it is none of those that we offered. */
  | { readonly state: 'unlisted'; readonly typed: string }
  /** Several places may be meant, or none is known: they are asked again. */
  | { readonly state: 'open'; readonly typed: string; readonly candidates: readonly Area[] }

/**
 * Reads the two fields of `placeField`: the words and the code that was chosen for them. A code counts only while the
 * words still are of that place; words alone count where they name exactly one.
 */
export function readPlace(agencies: Iterable<Agency>, typed: string, code: string): PlaceAnswer {
  if (typed === '') return { state: 'none' }
  const chosen = findArea(code)
  if (chosen !== null && typed === fullName(chosen)) return { state: 'chosen', area: chosen }
  const candidates = suggestAreas(agencies, typed)
  const meant = candidates.filter((area) => isCalled(area, typed))
  const [only] = meant.length > 0 ? meant : candidates
  const area =
    candidates.find((one) => one.code === code) ?? (meant.length === 1 || candidates.length === 1 ? only : undefined)
  if (area !== undefined) return { state: 'chosen', area }
  return code === unlistedPlace ? { state: 'unlisted', typed } : { state: 'open', typed, candidates }
}

const isCalled = (area: Area, typed: string): boolean =>
  [area.name, fullName(area)].some((name) => name.toLowerCase() === typed.toLowerCase())
