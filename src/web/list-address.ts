import type { ReportId } from '../kernel/brand.ts'

/** The address of a list with some of its query changed; an undefined or empty part is left out. */
export function listAddress(
  path: `/${string}`,
  query: Readonly<Record<string, string | undefined>>,
  change: Readonly<Record<string, string | undefined>> = {},
): `/${string}` {
  const parts = Object.entries({ ...query, ...change }).filter((part): part is [string, string] => !!part[1])
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts).toString()}`
}

/** A place in a list of reports that is ordered by a moment: a page begins behind it. */
export type ListPlace = { readonly at: Temporal.Instant; readonly report: ReportId }

export const placeText = ({ at, report }: ListPlace): string => `${at.toString()}_${report}`

/** No year 0: the database has none. */
const placeShape =
  /^([1-9]\d{3}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/

/** The place that an address names; null where it names none, and for what was never given as an address. */
export function placeIn(text = ''): ListPlace | null {
  const [, at, report] = placeShape.exec(text) ?? []
  if (at === undefined || report === undefined) return null
  try {
    return { at: Temporal.Instant.from(at), report: report as ReportId }
  } catch {
    return null
  }
}
