/** On a device of one's own: half a year without a visit, and two years in all (product). */
const ownIdleHours = 183 * 24
const ownWholeHours = 730 * 24
/** On a device that others use too: two hours without a visit, and half a day in all (product). */
const sharedIdleHours = 2
const sharedWholeHours = 12

/** Being seen again is written down at most this often, so that reading pages does not mean writing rows. */
const seenAgainMinutes = 10

type Times = { readonly createdAt: Temporal.Instant; readonly isShared: boolean }

/** When a session that began at `createdAt` and is used at `usedAt` ends. */
export function expiryOf({ createdAt, isShared }: Times, usedAt: Temporal.Instant): Temporal.Instant {
  const idle = usedAt.add({ hours: isShared ? sharedIdleHours : ownIdleHours })
  const whole = createdAt.add({ hours: isShared ? sharedWholeHours : ownWholeHours })
  return Temporal.Instant.compare(idle, whole) < 0 ? idle : whole
}

/** How long a browser keeps the cookie; undefined where it goes with the browser. */
export const cookieSeconds = (isShared: boolean): number | undefined => (isShared ? undefined : ownWholeHours * 60 * 60)

export const isSeenAgain = (lastSeenAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, lastSeenAt.add({ minutes: seenAgainMinutes })) >= 0
