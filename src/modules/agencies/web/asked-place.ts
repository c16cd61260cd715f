import type { Agencies } from '../domain/agency.ts'
import type { Area } from '../domain/area.ts'
import { findArea } from '../usecases/find-areas.ts'
import { readPlace } from './read-place.ts'

/** The place by which a list is narrowed, or the places that may be meant; `candidates` null where that is no question. */
export type AskedPlace = { readonly area: Area | null; readonly candidates: readonly Area[] | null }

/**
 * Reads a place from an address: an official code, or words with the code that was chosen for them. Of several places
 * that lie within the first one, the first is meant: it shows the others too.
 */
export function askedPlace(agencies: Agencies, typed: string, code: string): AskedPlace {
  const byCode = findArea(typed)
  if (byCode !== null) return { area: byCode, candidates: null }
  const place = readPlace(agencies.values(), typed, code)
  if (place.state === 'chosen') return { area: place.area, candidates: null }
  if (place.state !== 'open') return { area: null, candidates: place.state === 'unlisted' ? [] : null }
  const [first, ...others] = place.candidates
  if (first !== undefined && others.every((other) => other.code.startsWith(`${first.code}.`)))
    return { area: first, candidates: null }
  return { area: null, candidates: place.candidates }
}
