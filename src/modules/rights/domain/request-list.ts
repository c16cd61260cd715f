import { remindedHoursBefore } from './rights-law.ts'

/** Lists of whoever answers: what waits, what of it is late or will be within a day, and what was answered. */
export const requestLists = ['open', 'late', 'soon', 'answered'] as const
export type RequestList = (typeof requestLists)[number]
export type Waiting = Exclude<RequestList, 'answered'>

/** A place in such a list: a page begins behind it. */
export type RequestPlace = { readonly at: Temporal.Instant; readonly id: string }

/** What is due until then is due soon. */
export const soonFrom = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: remindedHoursBefore })
