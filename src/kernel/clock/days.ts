import type { Zone } from '../law/words.ts'

/** Whole days since 1970-01-01. Counting walks over these: a step on `Temporal.PlainDate` costs about fifty times more. */
export type EpochDay = number

const dayMs = 86_400_000
const quarterMs = 900_000

/** Counted out (each month as its days after the end of February), because a date that converts itself is slow. */
export function epochDayOf({ year, month, day }: Temporal.PlainDate): EpochDay {
  const fromMarch = (month + 9) % 12
  const years = month <= 2 ? year - 1 : year
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leaps + Math.floor((fromMarch * 153 + 2) / 5) + day - 719_469
}

export const dateOf: (day: EpochDay) => Temporal.PlainDate = remembered((day: EpochDay) =>
  Temporal.Instant.fromEpochMilliseconds(day * dayMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDate(),
)

/** The calendar day that people in the zone write when the moment comes. */
export function localDay(at: Temporal.Instant, zone: Zone): Temporal.PlainDate {
  const ms = at.epochMilliseconds
  // Since 1970 no zone has left the quarters of an hour, so all moments of one fall on the same day.
  return ms < 0 ? at.toZonedDateTimeISO(zone).toPlainDate() : known(zone).dayAt(Math.floor(ms / quarterMs))
}

/** The first instant of the day in the zone. */
export const startOfDay = (date: Temporal.PlainDate, zone: Zone): Temporal.Instant =>
  known(zone).startOf(epochDayOf(date))

type KnownZone = {
  readonly dayAt: (quarter: number) => Temporal.PlainDate
  readonly startOf: (day: EpochDay) => Temporal.Instant
}

/** What was asked of a zone before: the rules of zones are slow to read, and the same days are asked again and again. */
const zones = new Map<Zone, KnownZone>()

function known(zone: Zone): KnownZone {
  const before = zones.get(zone)
  if (before !== undefined) return before
  const made: KnownZone = {
    dayAt: remembered((quarter) =>
      Temporal.Instant.fromEpochMilliseconds(quarter * quarterMs)
        .toZonedDateTimeISO(zone)
        .toPlainDate(),
    ),
    startOf: remembered((day) => dateOf(day).toZonedDateTime(zone).toInstant()),
  }
  zones.set(zone, made)
  return made
}

/** Whoever asks about every century makes us forget, not grow. */
const mostRemembered = 20_000

function remembered<T>(make: (key: number) => T): (key: number) => T {
  const answers = new Map<number, T>()
  return (key) => {
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = make(key)
    if (answers.size >= mostRemembered) answers.clear()
    answers.set(key, answer)
    return answer
  }
}
