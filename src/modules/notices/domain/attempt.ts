import type { Route } from './notice.ts'

/** How long a sender may hold a notice before others take it for abandoned. Longer than any attempt may last. */
export const lease = { minutes: 5 }
/** One attempt lasts no longer than this: a gateway that hangs counts as one that cannot be reached. */
export const attemptTimeoutMs = 60_000

/** Minutes until the next attempt after the first, second … one that did not come through; then it is given up. */
const pausesMinutes = [1, 5, 15, 60, 240, 720, 1440] as const

/** When to try again after so many attempts, or null where it is given up (after about two days). */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  const minutes = pausesMinutes[attempts - 1]
  return minutes === undefined ? null : now.add({ minutes })
}

/** The ways to a citizen, the best first; officers have their list in the program beside their e-mail. */
const reporterRoutes: readonly Route[] = ['email', 'sms']
export const firstRoute: Route = 'email'

/** The way that is left when this one failed, or null. */
export function routeAfter(route: Route): Route | null {
  const place = reporterRoutes.indexOf(route)
  return place === -1 ? null : (reporterRoutes[place + 1] ?? null)
}
