import type { Zone } from '../law/words.ts'

/** Whole days since 1970-01-01. Counting walks over these: a step on `Temporal.PlainDate` costs about fifty times more. */
export type EpochDay = number

const dayMs = 86_400_000

export const epochDayOf = (date: Temporal.PlainDate): EpochDay => date.toZonedDateTime('UTC').epochMilliseconds / dayMs

export const dateOf = (day: EpochDay): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(day * dayMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()

/** The calendar day that people in the zone write when the moment comes. */
export const localDay = (at: Temporal.Instant, zone: Zone): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate()

/** The first instant of the day in the zone. */
export const startOfDay = (date: Temporal.PlainDate, zone: Zone): Temporal.Instant =>
  date.toZonedDateTime(zone).toInstant()
