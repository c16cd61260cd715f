import type { Route } from './notice.ts'

/** How long a sender may hold a notice before others take it for abandoned. Longer than any attempt may last. */
export const lease = { minutes: 5 }
/** One attempt lasts no longer than this: a gateway that hangs counts as one that cannot be reached. */
export const attemptTimeoutMs = 60_000

/** Minutes until the next attempt after the first, second … one that did not come through; then it is given up. */
const pausesMinutes = [1, 5, 15, 60, 240, 720, 1440] as const

/** How often a notice is tried, and after about how long it is given up: for those who watch over it. */
export const mostAttempts = pausesMinutes.length + 1
export const givenUpAfterHours = Math.round(pausesMinutes.reduce((sum, minutes) => sum + minutes, 0) / 60)

/** When to try again after so many attempts, or null where it is given up. */
export function nextAttempt(id: string, attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  const minutes = pausesMinutes[attempts - 1]
  return minutes === undefined ? null : now.add({ seconds: Math.round(minutes * 60 * (1 + lag(id, attempts))) })
}

/** As long as nothing at all gets through, nothing is given up: the fault is the gateway's. It is tried day by day. */
export const whileNothingGetsThrough = { hours: 24 }

/**
 * Up to a fifth of the pause more, so that what failed together does not come back together. Drawn from the notice's own
 * id (its last digits are random) and the attempt: by rule, so that anybody can say when it will be.
 */
function lag(id: string, attempts: number): number {
  const drawn = (Number.parseInt(id.slice(-8), 16) ^ Math.imul(attempts, 0x9e3779b1)) >>> 0
  return drawn / 2 ** 32 / 5
}

/** The ways to a citizen, the best first; officers have their list in the program beside their e-mail. */
const reporterRoutes: readonly Route[] = ['email', 'sms']
export const firstRoute: Route = 'email'

/** The way that is left when this one failed, or null. */
export function routeAfter(route: Route): Route | null {
  const place = reporterRoutes.indexOf(route)
  return place === -1 ? null : (reporterRoutes[place + 1] ?? null)
}
