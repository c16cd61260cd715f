/** Whole minutes until then, at least one: what to tell somebody who must wait. */
export const minutesUntil = (until: Temporal.Instant, now: Temporal.Instant): number =>
  Math.max(1, Math.ceil(now.until(until).total('minutes')))

/** Whole minutes since then. */
export const minutesSince = (since: Temporal.Instant, now: Temporal.Instant): number =>
  Math.max(0, Math.floor(since.until(now).total('minutes')))
