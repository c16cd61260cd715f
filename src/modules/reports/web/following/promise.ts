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

/** Sent, verified, answered, finished: when each was done, or by when it is promised. */
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
  if (phase === 'archived') return { label: words.archived, state: 'done', words: words.archivedWords }
  if (closedOn !== null) return { label, state: 'done', words: longDay(closedOn, language) }
  if (phase !== 'followedUp') {
    const step = stepOf(label, lastClock(clocks, 'findings', 'resolution'), { zone, language })
    return step.state === 'current' ? { ...step, state: 'ahead' } : step
  }
  const due = lastClock(clocks, 'autoClose')?.due
  return { label, state: 'current', words: due ? words.closesOn(longDay(due.date.dueOn, language)) : words.waitsForYou }
}

/** One promise by the clock that keeps it; a late one says so, done since or not. */
function stepOf(
  label: string,
  clock: ClockView | undefined,
  { zone, language }: Pick<Promised, 'zone' | 'language'>,
): Step {
  const words = messages[language].following.rail
  if (clock === undefined || clock.status === 'dropped') return { label, state: 'ahead', words: words.later }
  const { due, isLate, status, run } = clock
  if (run.ended !== null && status === 'met') {
    const day = longDay(localDay(run.ended.at, zone), language)
    return isLate ? { label, state: 'late', words: words.doneLate(day) } : { label, state: 'done', words: day }
  }
  if (due === null) return { label, state: 'current', words: words.standsStill }
  const day = longDay(due.date.dueOn, language)
  return isLate
    ? { label, state: 'late', words: words.wasDue(day) }
    : { label, state: 'current', words: words.due(day) }
}
