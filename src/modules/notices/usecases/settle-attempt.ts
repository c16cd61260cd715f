import { transact } from '../../../platform/db/db.ts'
import { nextAttempt, routeAfter, whileNothingGetsThrough } from '../domain/attempt.ts'
import { afterQuietHours } from '../domain/quiet-hours.ts'
import { settleNotice, type Settlement, type Taken } from '../store/notices.ts'
import type { Outcome } from './attempt-notice.ts'
import type { NoticesRoom } from './room.ts'

/** A notice that its gateway could not even be asked about stands aside so long, for others to try it. */
const asideMinutes = 1

/**
 * Marks what became of the attempt; when the route failed, the next one takes over in the same transaction. `acceptedAt`
 * is when the gateway last took anything: while it takes nothing at all, nothing is given up.
 */
export async function settleAttempt(
  { reports: { db, now } }: NoticesRoom,
  notice: Taken,
  outcome: Outcome,
  acceptedAt: Temporal.Instant | null,
): Promise<void> {
  const at = now()
  const settlement = settlementOf(notice, outcome, at, acceptedAt)
  const hasFailed = settlement.state !== 'accepted' && settlement.state !== 'queued'
  const nextRoute = hasFailed && notice.recipient.kind === 'reporter' ? routeAfter(notice.route) : null
  const final = hasFailed && nextRoute !== null ? { ...settlement, owes: null } : settlement
  const next = nextRoute === null ? null : { ...notice, route: nextRoute, createdAt: at }
  // Many attempts end at the same time: what only writes travels together.
  await transact(db, (tx) => Promise.resolve(settleNotice(tx, notice, final, at, next)))
}

function settlementOf(
  notice: Taken,
  outcome: Outcome,
  at: Temporal.Instant,
  acceptedAt: Temporal.Instant | null,
): Settlement {
  const owesIf = <Owed extends 'delivery' | 'failure'>(owed: Owed): Owed | null =>
    notice.deliverable === null ? null : owed
  const again = (next: Temporal.Instant, failure: string, isFree: boolean): Settlement => {
    return { state: 'queued', nextAt: afterQuietHours(next, notice.quietZone), failure, isFree }
  }
  switch (outcome.outcome) {
    case 'accepted':
      return { state: 'accepted', providerId: outcome.providerId, owes: owesIf('delivery') }
    case 'night':
      return again(outcome.until, 'night', true)
    case 'channelDown':
      return again(at.add({ minutes: asideMinutes }), outcome.why, true)
    case 'noGateway':
    case 'noAddress':
      return { state: 'noRoute', failure: outcome.outcome, owes: owesIf('failure') }
    case 'refused':
      return { state: 'failed', failure: outcome.why, owes: owesIf('failure') }
    case 'unavailable': {
      const next = nextAttempt(notice.id, notice.attempt, at)
      if (next !== null) return again(next, outcome.why, false)
      const since = at.subtract(whileNothingGetsThrough)
      const isAlive = acceptedAt !== null && Temporal.Instant.compare(acceptedAt, since) >= 0
      return isAlive
        ? { state: 'givenUp', failure: outcome.why, owes: owesIf('failure') }
        : again(at.add(whileNothingGetsThrough), outcome.why, false)
    }
  }
}
