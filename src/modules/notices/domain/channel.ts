import type { Route } from './notice.ts'

/** What is known of a gateway: since when it fails as a whole and why, and when it last took a message. */
export type ChannelHealth = {
  readonly route: Route
  readonly failingSince: Temporal.Instant | null
  readonly failure: string | null
  /** How often in a row. */
  readonly failures: number
  /** Until then it is left alone; then one message tries it. */
  readonly retryAt: Temporal.Instant | null
  readonly acceptedAt: Temporal.Instant | null
}

const pausesMinutes = [1, 2, 5, 10] as const
const longestPauseMinutes = 15

/** When a gateway that failed so often in a row is tried again. */
export const retryChannelAt = (failures: number, now: Temporal.Instant): Temporal.Instant =>
  now.add({ minutes: pausesMinutes[failures - 1] ?? longestPauseMinutes })
