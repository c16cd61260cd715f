import type { Calendar } from '../../../kernel/clock/calendar.ts'
import { startOfDay } from '../../../kernel/clock/days.ts'
import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { addWorkingDays } from '../../../kernel/clock/working-days.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { dueOf, runningClocks } from './clocks.ts'
import type { Due } from './clocks.ts'
import type { Law } from './law.ts'
import type { ClockRun, ReportState } from './state.ts'

/** Something that a clock does at a moment. `over` ends a right, the others speak for themselves. */
export type StepName =
  | 'reminded'
  | 'overdue'
  | 'deputy'
  | 'ancestor'
  | 'coordinator'
  | 'coordinatorSuperior'
  | 'warned'
  | 'archive'
  | 'close'
  | 'over'
  | 'consent'
  | 'refer'
  | 'lapse'
  | `monthly-${number}`

export type Step = { readonly run: ClockRun; readonly step: StepName; readonly at: Temporal.Instant; readonly due: Due }
type Plan = readonly (readonly [StepName, Temporal.Instant])[]

/** A ladder follows from its due date alone, which stays the same object while nothing moves it (`dueOf`). */
const ladders = new WeakMap<Due, Plan>()

/** What each limit does when it nears its day or passes it (domain.md §6, the ladder). */
function planOf(law: Law, state: ReportState, run: ClockRun, due: Due): Plan {
  const terms = law.terms(due.measure.terms)
  const { practice } = terms
  const calendar = law.calendar(due.measure.agency, state.revision)
  const { dueOn, dueAt } = due.date
  const workingDays = (days: number): Temporal.Instant =>
    startOfDay(addWorkingDays(calendar, dueOn, days), calendar.zone)
  const climb = (): Plan => [
    ['reminded', workingDays(-practice.remindWorkingDaysBefore)],
    ['overdue', dueAt],
    ['coordinator', workingDays(practice.coordinatorWorkingDaysAfter)],
    ['coordinatorSuperior', workingDays(practice.coordinatorSuperiorWorkingDaysAfter)],
  ]
  switch (run.limit) {
    case 'verification':
    case 'triage':
    case 'firstResponse':
    case 'resolution':
    case 'task':
    case 'publication':
    case 'appeal':
    case 'agencyAnswer':
    case 'findings': {
      const ladder = ladders.get(due) ?? climb()
      ladders.set(due, ladder)
      return ladder
    }
    case 'approval':
      return [
        ['deputy', dueAt],
        ['ancestor', workingDays(due.rule.amount + 1)],
      ]
    case 'completion':
      return [
        ['warned', workingDays(-practice.warnWorkingDaysBefore)],
        ['archive', dueAt],
      ]
    case 'autoClose':
      return [
        ['warned', workingDays(-practice.warnWorkingDaysBefore)],
        ['close', dueAt],
      ]
    case 'unreachable':
      return [['close', dueAt]]
    case 'refusal':
    case 'objection':
    case 'regret':
      return [['over', dueAt]]
    case 'escalation': {
      const ask = ruleFor(terms, 'consent', state.reportClass)
      const canSend = state.consent && state.identified
      const asking: Plan = ask === null || canSend ? [] : [['consent', startBefore(calendar, dueOn, ask)]]
      return [...asking, ['reminded', workingDays(-practice.remindWorkingDaysBefore)], ['refer', dueAt]]
    }
    case 'referralConsent':
      return [['lapse', dueAt], ...monthly(run, due, practice.lapsedReminderCalendarDays)]
    case 'consent':
      return []
  }
}

/** The first instant of the day that lies so long before another. */
function startBefore(calendar: Calendar, day: Temporal.PlainDate, { amount, unit }: TimeLimit): Temporal.Instant {
  const on = unit === 'workingDays' ? addWorkingDays(calendar, day, -amount) : day.subtract({ days: amount })
  return startOfDay(on, calendar.zone)
}

/** After a lapse the superior hears of the open report every month (0 days: never); one step ahead of what has fired. */
function monthly(run: ClockRun, due: Due, everyDays: number): Plan {
  if (everyDays === 0 || !run.fired.includes('lapse')) return []
  const n = run.fired.length
  return [[`monthly-${n}`, due.date.dueAt.add({ hours: 24 * everyDays * n })]]
}

const tellsBefore: readonly StepName[] = ['reminded', 'warned', 'consent']

/** The step of this clock that comes next; what would have told before the clock began is left out. */
export function nextStepOf(law: Law, state: ReportState, run: ClockRun): Step | null {
  const due = dueOf(law, state, run)
  if (due === null) return null
  let next: Step | null = null
  for (const [step, at] of planOf(law, state, run, due)) {
    if (run.fired.includes(step)) continue
    if (tellsBefore.includes(step) && Temporal.Instant.compare(at, run.start) <= 0) continue
    if (next === null || Temporal.Instant.compare(at, next.at) < 0) next = { run, step, at, due }
  }
  return next
}

/**
 * What this report's clocks do next, up to `now`: the earliest step that is due, so that after an outage all fire in
 * the order they fell due; of two at the same instant, that of the clock that began first.
 */
export function dueStep(law: Law, state: ReportState, now: Temporal.Instant): Step | null {
  let earliest: Step | null = null
  for (const run of runningClocks(state)) {
    const step = nextStepOf(law, state, run)
    if (step === null || Temporal.Instant.compare(step.at, now) > 0) continue
    if (earliest === null || Temporal.Instant.compare(step.at, earliest.at) < 0) earliest = step
  }
  return earliest
}

/** Limits whose end is somebody's lateness: the ones that figures of punctuality count. */
export const officersLimits: readonly LimitName[] = [
  'verification',
  'triage',
  'firstResponse',
  'resolution',
  'task',
  'approval',
  'publication',
  'appeal',
  'agencyAnswer',
  'findings',
]
