import { z } from 'zod'

/** Years for which a date may be asked: wide enough for every report, narrow enough that nothing overflows. */
const isPlausible = (year: number): boolean => year >= 2000 && year <= 2100

/** A day as browsers and programs write it, as in `2026-03-02`; null where it is none, or none that a report may name. */
export function readDay(text: string): Temporal.PlainDate | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? attempt(() => Temporal.PlainDate.from(text)) : null
  return day !== null && isPlausible(day.year) ? day : null
}

/** A moment with its offset, as in `2026-03-02T08:00:00+07:00`; a `+` that an address turned into a space is read. */
export const instantField = z
  .string()
  .transform((text, context): Temporal.Instant => {
    const at = attempt(() => Temporal.Instant.from(text.replace(' ', '+')))
    if (at !== null && isPlausible(at.toZonedDateTimeISO('UTC').year)) return at
    context.addIssue({ code: 'custom', params: { wanted: 'moment' } })
    return z.NEVER
  })
  .describe('A moment with its offset, as in 2026-03-02T08:00:00+07:00')

/** A day of the calendar, as in `2026-03-02`. */
export const dayField = z
  .string()
  .transform((text, context): Temporal.PlainDate => {
    const day = readDay(text)
    if (day !== null) return day
    context.addIssue({ code: 'custom', params: { wanted: 'day' } })
    return z.NEVER
  })
  .describe('A day, as in 2026-03-02')

/** A moment as the API writes it: with the offset of the zone in which it counts. */
export const withOffset = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
