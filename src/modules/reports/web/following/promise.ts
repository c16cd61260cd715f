import { localDay } from '../../../../kernel/clock/days.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import { promiseRail, type Step } from '../../../../web/components/promise-rail/promise-rail.ts'
import type { Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ClockView } from '../../domain/view.ts'
import type { Phase } from '../../domain/words.ts'
import { lastClock } from './clocks-section.ts'

export type Promised = {
  readonly filedOn: Temporal.PlainDate
  readonly phase: Phase
  readonly clocks: readonly ClockView[]
  /** Null while it is open. */
  readonly closedOn: Temporal.PlainDate | null
  readonly zone: Zone
  readonly language: Language
}

/** Sent, verified, answered, finished: when each was done and by when it was promised. */
export function promise(view: Promised): Html {
  const { filedOn, clocks, language } = view
  const words = messages[language].following.rail
  const sent: Step = { label: words.sent, state: 'done', words: longDay(filedOn, language) }
  const verified = stepOf(words.verified, lastClock(clocks, 'verification', 'triage'), view)
  // An archived report that never reached an agency owes nobody an answer.
  const response = lastClock(clocks, 'firstResponse')
  const isOwed = view.phase !== 'archived' || response !== undefined
  const answered = isOwed ? [stepOf(words.answered, response, view)] : []
  return promiseRail(words.label, [sent, verified, ...answered, finished(view)])
}

function finished({ phase, clocks, closedOn, zone, language }: Promised): Step {
  const words = messages[language].following.rail
  const label = words.finished
  const settling = lastClock(clocks, 'findings', 'resolution')
  if (phase === 'archived') return { label: words.archived, state: 'done', words: words.archivedWords }
  if (closedOn !== null) {
    // A report that was withdrawn before anybody answered was not settled in time: it was not settled.
    const isAnswered = lastClock(clocks, 'firstResponse')?.status === 'met'
    return settled(label, longDay(closedOn, language), isAnswered ? settling : undefined, language)
  }
  if (phase !== 'followedUp') {
    const step = stepOf(label, settling, { phase, zone, language })
    return step.state === 'current' ? { ...step, state: 'ahead' } : step
  }
  const due = lastClock(clocks, 'autoClose')?.due
  const waits = due ? words.closesOn(longDay(due.date.dueOn, language)) : words.waitsForYou
  return { ...settled(label, waits, settling, language), state: 'current' }
}

/** The limit of settling stands still from the answer on: what was left then says whether it was kept. */
function settled(label: string, words: string, clock: ClockView | undefined, language: Language): Step {
  const { clock: units, following } = messages[language]
  if (clock === undefined || clock.status === 'dropped') return { label, state: 'done', words }
  if (clock.isLate || clock.run.fired.includes('overdue'))
    return { label, state: 'late', words, promised: following.rail.afterLimit }
  const { standstill } = clock
  if (standstill === null) return { label, state: 'done', words }
  const left = units.units[standstill.unit](Math.floor(standstill.left))
  return { label, state: 'done', words, promised: following.rail.withinLimit(left) }
}

/** One promise by the clock that keeps it; a late one says so, done since or not. */
function stepOf(
  label: string,
  clock: ClockView | undefined,
  { phase, zone, language }: Pick<Promised, 'phase' | 'zone' | 'language'>,
): Step {
  const words = messages[language].following.rail
  const isOver = phase === 'closed' || phase === 'archived'
  if (isOver && clock?.status !== 'met' && clock?.isLate !== true)
    return { label, state: 'ahead', words: words.notReached }
  if (clock === undefined || clock.status === 'dropped') return { label, state: 'ahead', words: words.later }
  const { due, isLate, status, run } = clock
  const dueDay = due === null ? null : longDay(due.date.dueOn, language)
  if (run.ended !== null && status === 'met') {
    const done = { label, words: longDay(localDay(run.ended.at, zone), language) }
    if (dueDay === null) return { ...done, state: 'done' }
    return isLate
      ? { ...done, state: 'late', promised: words.wasDue(dueDay) }
      : { ...done, state: 'done', promised: words.promised(dueDay) }
  }
  if (dueDay === null) return { label, state: 'current', words: words.standsStill }
  return isLate
    ? { label, state: 'late', words: words.notYet, promised: words.wasDue(dueDay) }
    : { label, state: 'current', words: words.due(dueDay) }
}
