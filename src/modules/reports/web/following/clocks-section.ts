import { localDay } from '../../../../kernel/clock/days.ts'
import type { LimitName, Zone } from '../../../../kernel/law/words.ts'
import { explainedDate } from '../../../../web/components/explained-date/explained-date.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Due } from '../../domain/clocks.ts'
import type { ClockView } from '../../domain/view.ts'
import { movesOf, type Happened } from './moves.ts'

export type ClocksSection = {
  readonly clocks: readonly ClockView[]
  /** Of the agency that has the report: whose day is today. */
  readonly zone: Zone
  readonly now: Temporal.Instant
  readonly language: Language
  /** Closed or archived: what stands still is of no use to anybody then. */
  readonly isOver?: boolean
  /** The limit that this reader must keep: explained first, though others may be nearer. */
  readonly first?: LimitName | null
  /** What may have moved a date; then the date says so. */
  readonly happened?: readonly Happened[]
}

type Running = ClockView & { readonly due: Due }

/** Until when an agency may send a report back promises its reporter nothing: it stands behind what does. */
const isPromise = (limit: LimitName): boolean => limit !== 'refusal'

/**
 * Every date that runs, the nearest (or `first`) explained in full and the others to be unfolded; and what stands still,
 * and why.
 */
export function clocksSection(section: ClocksSection): Html {
  const { clocks, zone, now, language, isOver = false, happened = [], first = null } = section
  const text = messages[language]
  const today = localDay(now, zone)
  const running = clocks
    .filter(isRunning)
    .toSorted(
      (a, b) =>
        Number(b.limit === first) - Number(a.limit === first) ||
        Number(isPromise(b.limit)) - Number(isPromise(a.limit)) ||
        Temporal.Instant.compare(a.due.date.dueAt, b.due.date.dueAt),
    )
  const [foremost, ...others] = running
  const explained = (clock: Running): Html =>
    explainedDate({
      title: text.report.limits[clock.limit],
      due: clock.due.date,
      rule: { ...clock.due.rule, ...clock.run.amount },
      today,
      isRunning: true,
      moved: movesOf(clock, happened, zone, language),
      language,
    })
  return html`${foremost === undefined ? html`<p>${text.following.noDates}</p>` : explained(foremost)}
${others.map(
  (
    clock,
  ) => html`<details class="ds-details"><summary>${text.following.dueBy(text.report.limits[clock.limit], longDay(clock.due.date.dueOn, language))}</summary>
<div>${explained(clock)}</div></details>
`,
)}${isOver ? null : stillStanding(clocks, language)}`
}

const isRunning = (clock: ClockView): clock is Running => clock.status === 'running' && clock.due !== null

function stillStanding(clocks: readonly ClockView[], language: Language): Html | null {
  const { clock: words, following, report } = messages[language]
  const lines = clocks.flatMap(({ limit, status, standstill }) =>
    status === 'paused' && standstill !== null
      ? [line(report.limits[limit], words.units[standstill.unit](Math.floor(standstill.left)))]
      : [],
  )
  if (lines.length === 0) return null
  return html`<h3 class="ds-heading" data-size="xs">${following.standsStill}</h3>
<p>${following.standsStillLead}</p>
<ul>${lines}</ul>`

  function line(limit: string, left: string): Html {
    return html`<li>${following.left(limit, left)}</li>`
  }
}

/** The clock of a limit that began last, whether it still runs or not. */
export const lastClock = (clocks: readonly ClockView[], ...limits: readonly LimitName[]): ClockView | undefined =>
  clocks.findLast(({ limit }) => limits.includes(limit))
