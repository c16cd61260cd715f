import { dueOf, isObjectable, runningClocks, type HeldReport } from '../../reports/index.ts'
import { keptUntil, reportersLimits, retentionRules, type ReportKind } from '../domain/retention.ts'
import { leastUnder } from './period-for.ts'

/**
 * Until when a kind that belongs to a report which is over since then is needed, whoever wants it gone: its reporter may
 * bring the report back, or its answer is still judged. A limit may end later than the fewest months, where a closing arrived
 * late or an earlier standard gave longer. A closing that reached nobody begins no limit, and its reporter may object
 * whenever they hear of it: so long it is our own period, because something must end.
 */
export function neededUntil(
  kind: ReportKind,
  { state, law }: Pick<HeldReport, 'state' | 'law'>,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant {
  const least = leastUnder([state.lead ?? state.receivedBy], law, now)
  const isUnheard = state.closing?.delivered === false && isObjectable(state)
  const months = isUnheard ? Math.max(least, retentionRules[kind].months ?? 0) : least
  return runningClocks(state)
    .filter(({ limit }) => reportersLimits.includes(limit))
    .flatMap((run) => dueOf(law.law, state, run)?.date.dueAt ?? [])
    .reduce(later, keptUntil(months, since))
}

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? b : a
