/** How long a sign-in lasts (product): as long as it is used at least twice a day, and a week in all. */
const idleHours = 12
const wholeHours = 7 * 24
export const longestSeconds = wholeHours * 60 * 60
/** Seeing somebody again is written down at most this often, so that reading pages does not mean writing rows. */
const seenAgainMinutes = 5

/** When a session that began at `createdAt` and is used at `usedAt` ends. */
export function expiryOf(createdAt: Temporal.Instant, usedAt: Temporal.Instant): Temporal.Instant {
  const idle = usedAt.add({ hours: idleHours })
  const whole = createdAt.add({ hours: wholeHours })
  return Temporal.Instant.compare(idle, whole) < 0 ? idle : whole
}

/** Is it time to write down that this session was used? */
export const isSeenAgain = (lastSeenAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, lastSeenAt.add({ minutes: seenAgainMinutes })) >= 0
