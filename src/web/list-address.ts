import { readDay } from './fields.ts'

/** The address of a list with some of its query changed; an undefined or empty part is left out. */
export function listAddress(
  path: `/${string}`,
  query: Readonly<Record<string, string | undefined>>,
  change: Readonly<Record<string, string | undefined>> = {},
): `/${string}` {
  const parts = Object.entries({ ...query, ...change }).filter((part): part is [string, string] => !!part[1])
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts).toString()}`
}

/** A place in a list that is ordered by a moment, and by the id of what stands there: a page begins behind it. */
export type ListPlace = { readonly at: Temporal.Instant; readonly id: string }

export const placeText = ({ at, id }: ListPlace): string => `${at.toString()}_${id}`

/** No year 0: the database has none. */
const placeShape =
  /^([1-9]\d{3}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/

/** The place that an address names; null where it names none, and for what was never given as an address. */
export function placeIn(text = ''): ListPlace | null {
  const [, at, id] = placeShape.exec(text) ?? []
  if (at === undefined || id === undefined) return null
  try {
    return { at: Temporal.Instant.from(at), id }
  } catch {
    return null
  }
}

/** The days that an address asks; `isPeriodWrong` where the first stands after the last, and the last month is taken. */
export function periodIn(
  { dari, sampai }: { readonly dari?: string | undefined; readonly sampai?: string | undefined },
  today: Temporal.PlainDate,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly isPeriodWrong: boolean } {
  const month = { from: today.subtract({ months: 1 }), to: today }
  const from = readDay(dari ?? '') ?? month.from
  const to = readDay(sampai ?? '') ?? (Temporal.PlainDate.compare(from, month.to) > 0 ? from : month.to)
  const isPeriodWrong = Temporal.PlainDate.compare(from, to) > 0
  return { ...(isPeriodWrong ? month : { from, to }), isPeriodWrong }
}
