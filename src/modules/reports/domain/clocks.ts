import type { Calendar } from '../../../kernel/clock/calendar.ts'
import type { DueDate } from '../../../kernel/clock/count.ts'
import { dueDate } from '../../../kernel/clock/count.ts'
import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import type { Law } from './law.ts'
import { isOpen } from './state.ts'
import type { Clocked, ClockRun, Measure, ReportState } from './state.ts'
import { openReferralStates } from './words.ts'
import type { Phase } from './words.ts'

/** A due date, and the rule and measure that made it. */
export type Due = { readonly date: DueDate; readonly rule: TimeLimit; readonly measure: Measure }

type Start = {
  readonly limit: LimitName
  readonly measures: readonly Measure[]
  readonly at: Temporal.Instant
  readonly by: number
  /** What it serves, where a report may have several: a task, a draft, an answer. */
  readonly of?: number
  readonly amount?: ClockRun['amount']
}

export const runningClocks = (state: ReportState): readonly ClockRun[] =>
  state.clocks.filter((run) => run.ended === null)

/** The clock of a limit, run out or met though it may be: it still knows until when somebody was in time. */
export function latestClockOf(state: ReportState, limit: LimitName): ClockRun | null {
  return state.clocks.findLast((run) => run.limit === limit) ?? null
}

/** The running clock of a limit, or null. */
export function clockOf(state: Clocked, limit: LimitName): ClockRun | null {
  return state.clocks.findLast((run) => run.limit === limit && run.ended === null) ?? null
}

/** Starts a clock where the standard has the limit; a limit that it excludes or does not state never runs. */
export function start(law: Law, state: ReportState, what: Start): ReportState {
  const measures = what.measures.filter((m) => ruleFor(law.terms(m.terms), what.limit, m.reportClass) !== null)
  if (measures.length === 0) return state
  const run: ClockRun = {
    id: what.of === undefined ? what.limit : `${what.limit}:${what.of}`,
    limit: what.limit,
    measures,
    amount: what.amount ?? null,
    start: what.at,
    startedBy: what.by,
    pauses: [],
    extensions: [],
    floors: [],
    notBefore: null,
    round: 0,
    fired: [],
    ended: null,
  }
  // A clock of the same name that already ended makes room: its life stays in the events.
  return { ...state, clocks: [...state.clocks.filter((other) => other.id !== run.id), run] }
}

/** Changes every running clock of these limits (or these ids). */
export function change(
  state: ReportState,
  which: (run: ClockRun) => boolean,
  to: (run: ClockRun) => ClockRun,
): ReportState {
  return { ...state, clocks: state.clocks.map((run) => (run.ended === null && which(run) ? to(run) : run)) }
}

export const named =
  (...limits: readonly LimitName[]) =>
  (run: ClockRun): boolean =>
    limits.includes(run.limit)

/** Ends the running clocks of these limits. */
export function end(
  state: ReportState,
  limits: readonly LimitName[],
  ended: NonNullable<ClockRun['ended']>,
): ReportState {
  return change(state, named(...limits), (run) => ({ ...run, ended }))
}

/** Lets a clock that ended run again as if it never had: its effect was undone. */
export function revive(state: ReportState, which: (run: ClockRun) => boolean): ReportState {
  return { ...state, clocks: state.clocks.map((run) => (which(run) ? { ...run, ended: null } : run)) }
}

/** Lets a clock that ended go on with what was left: it stood still meanwhile. */
export function resume(state: ReportState, which: (run: ClockRun) => boolean, at: Temporal.Instant): ReportState {
  return {
    ...state,
    clocks: state.clocks.map((run) =>
      run.ended !== null && which(run)
        ? { ...run, ended: null, pauses: [...run.pauses, { from: run.ended.at, to: at }] }
        : run,
    ),
  }
}

/** Its date was set anew (a reopening, an extension, a recount), so each of its steps may fire once more. */
export const anew = (run: ClockRun): ClockRun => ({ ...run, round: run.round + 1, fired: [] })

/** Erases from the running clocks what stood still at or after this moment: counted as if the limit had run. */
export function annulPausesSince(
  state: ReportState,
  which: (run: ClockRun) => boolean,
  since: Temporal.Instant,
): ReportState {
  const isLater = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, since) >= 0
  return change(state, which, (run) => ({
    ...run,
    pauses: run.pauses
      .filter(({ from }) => !isLater(from))
      .map(({ from, to }) => ({ from, to: to === null || isLater(to) ? since : to })),
  }))
}

const waitsForReporter: readonly Phase[] = ['clarification', 'followedUp']

/**
 * Does this limit run in this state, or stand still? The law's column "ends or pauses" as one function
 * (docs/law/limits.md); ending is the events' business.
 */
export function runs(state: ReportState, limit: LimitName): boolean {
  const { phase } = state
  switch (limit) {
    case 'verification':
    case 'triage':
      return phase === 'submitted'
    case 'completion':
      return phase === 'clarification'
    case 'refusal':
      return phase === 'disposed' || phase === 'inProgress'
    case 'firstResponse':
    case 'task':
    case 'approval':
      return isOpen(state)
    case 'resolution':
    case 'findings':
    case 'escalation':
      if (phase === 'clarification') return state.question?.movesComplete !== true
      return phase === 'submitted' || phase === 'disposed' || phase === 'inProgress'
    case 'autoClose':
      return phase === 'followedUp' && !openReferralStates.includes(state.referral)
    case 'objection':
    case 'regret':
      return phase === 'closed'
    case 'appeal':
      return phase === 'archived'
    case 'unreachable':
      return waitsForReporter.includes(phase) && !openReferralStates.includes(state.referral)
    case 'referralConsent':
      return isOpen(state)
    case 'agencyAnswer':
      return openReferralStates.includes(state.referral)
    case 'publication':
    case 'consent':
      return true
  }
}

/** Brings every clock into step with the state: pauses those that stand still, resumes those that run. */
export function settle(state: ReportState, at: Temporal.Instant): ReportState {
  return change(
    state,
    () => true,
    (run) => {
      const last = run.pauses.at(-1)
      const paused = last !== undefined && last.to === null
      if (runs(state, run.limit) === !paused) return run
      const pauses = paused
        ? [...run.pauses.slice(0, -1), { from: last.from, to: at }]
        : [...run.pauses, { from: at, to: null }]
      return { ...run, pauses }
    },
  )
}

export const isPaused = (run: ClockRun): boolean => run.pauses.at(-1)?.to === null

/**
 * When a clock is due and why: the earliest of its measures; null while it stands still.
 * The first response is due no later than the resolution (docs/law/limits.md: "where resolution is shorter, first
 * response ends with it").
 */
export function dueOf(law: Law, state: Clocked, run: ClockRun): Due | null {
  if (isPaused(run)) return null
  let earliest: Due | null = null
  for (const measure of run.measures) {
    const due = dueUnder(law, state, run, measure)
    if (earliest === null || Temporal.Instant.compare(due.date.dueAt, earliest.date.dueAt) < 0) earliest = due
  }
  const resolution = run.limit === 'firstResponse' && run.ended === null ? clockOf(state, 'resolution') : null
  if (resolution === null || earliest === null) return earliest
  const other = dueOf(law, state, resolution)
  return other !== null && Temporal.Instant.compare(other.date.dueAt, earliest.date.dueAt) < 0 ? other : earliest
}

/** A date follows from its clock, rule and calendar alone, and is asked for many times while a report is decided on. */
const known = new WeakMap<ClockRun, Due & { readonly calendar: Calendar }>()

function dueUnder(law: Law, state: Clocked, run: ClockRun, measure: Measure): Due {
  const rule = ruleFor(law.terms(measure.terms), run.limit, measure.reportClass)
  if (rule === null) throw new Error(`clock ${run.id} runs without a rule in ${measure.terms}`)
  const calendar = law.calendar(measure.agency, state.revision)
  const last = known.get(run)
  if (last?.rule === rule && last.measure === measure && last.calendar === calendar) return last
  const { start: startedAt, pauses, extensions, floors, notBefore } = run
  const date = dueDate(
    { rule: { ...rule, ...run.amount }, start: startedAt, pauses, extensions, floors, notBefore },
    calendar,
  )
  const due = { date, rule, measure, calendar }
  known.set(run, due)
  return due
}
