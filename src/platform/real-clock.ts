import type { Now } from '../kernel/now.ts'

/** The machine's time, to the millisecond: the database keeps no finer than microseconds, and both must agree. */
export const realNow: Now = () => Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds)
