import { localDay } from '../../../kernel/clock/days.ts'
import {
  answerInForce,
  dueOf,
  isOpen,
  isPaused,
  type ClockRun,
  type Law,
  type ReportState,
} from '../../reports/index.ts'
import { dutyLimits, type Duty, type DutyLimit } from '../domain/duty.ts'

/**
 * The promises of a report of which it is known whether they were kept. They follow from its state alone, so counts of
 * them can be made again at any time. What nobody could keep any more (withdrawn, archived unanswered) is no duty.
 */
export function dutiesOf(law: Law, state: ReportState): Duty[] {
  return dutyLimits.flatMap((limit) => {
    const run = state.clocks.find((one) => one.limit === limit)
    return run === undefined ? [] : (dutyOf(law, state, run, limit) ?? [])
  })
}

/** The run as if it had not been paused last, made once: its due date is kept by it (`dueOf`). */
const unpaused = new WeakMap<ClockRun, ClockRun>()
function withoutLastPause(run: ClockRun): ClockRun {
  const known = unpaused.get(run) ?? { ...run, pauses: run.pauses.slice(0, -1) }
  unpaused.set(run, known)
  return known
}

function dutyOf(law: Law, state: ReportState, run: ClockRun, limit: DutyLimit): Duty | null {
  const doneAt = doneAtOf(state, run)
  const isRunningLate = doneAt === null && isOpen(state) && run.ended === null && run.fired.includes('overdue')
  if (doneAt === null && !isRunningLate) return null
  const due = dueOf(law, state, isPaused(run) ? withoutLastPause(run) : run)
  if (due === null) return null
  const { dueOn, dueAt, zone } = due.date
  const isLate = doneAt !== null && Temporal.Instant.compare(doneAt, dueAt) >= 0
  return {
    agency: limit === 'verification' ? state.receivedBy : (state.lead ?? state.receivedBy),
    limit,
    month: dueOn.with({ day: 1 }),
    outcome: isRunningLate ? 'runningLate' : isLate ? 'late' : 'onTime',
    isHidden: state.confidential || state.publication === 'held' || state.publication === 'unpublished',
    answeredInDays:
      limit === 'firstResponse' && doneAt !== null
        ? localDay(state.filedAt, zone).until(localDay(doneAt, zone), { largestUnit: 'days' }).days
        : null,
  }
}

/** Resolution never ends: it stands still once an answer is in force, and goes on when the report is opened again. */
function doneAtOf(state: ReportState, run: ClockRun): Temporal.Instant | null {
  if (run.limit !== 'resolution') return run.ended?.how === 'met' ? run.ended.at : null
  const isSettled = answerInForce(state) !== null || state.closing?.reason === 'agreed'
  const isDone = isSettled && (state.phase === 'followedUp' || state.phase === 'closed')
  return isDone && isPaused(run) && run.ended === null ? (run.pauses.at(-1)?.from ?? null) : null
}
