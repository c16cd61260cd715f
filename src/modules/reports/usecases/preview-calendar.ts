import { lineOf } from '../../../kernel/agency-tree.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { calendarOf, type Calendar, type CalendarRows } from '../../../kernel/clock/calendar.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { applyChange, loadCalendarRows, type CalendarChange, type CalendarRefusal } from '../../standards/index.ts'
import { decide } from '../domain/decide.ts'
import type { Law } from '../domain/law.ts'
import { everyReport } from '../store/every-report.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

export type MovedDate = {
  readonly number: ReportNumber
  readonly clock: string
  readonly from: string
  readonly to: string
}

/** What a change of the calendar would do to open reports. */
export type CalendarEffect = {
  readonly reports: number
  readonly dates: number
  /** Closed by silence too early, as we would then know: the objection period would start again. */
  readonly renewed: number
  /** The first few moved dates; `dates` counts them all. */
  readonly examples: readonly MovedDate[]
}

const examplesShown = 20

/**
 * Decides the change for every report without saving anything: the same decision that `recomputeDates` writes down
 * after the change was saved. Refusals: those of the change itself.
 */
export async function previewCalendar(
  room: Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>,
  change: CalendarChange,
  onReport?: () => void,
): Promise<Result<CalendarEffect, CalendarRefusal>> {
  const open = await room.lawShelf.open()
  const changed = applyChange(await loadCalendarRows(room.db, open.revision), change)
  if (!changed.ok) return changed
  const law = lawWith(open, changed.value)
  const { revision } = changed.value
  const now = room.now()
  const context = { ...open, law, revision, actor: { kind: 'clock' }, now, receivedAt: now } as const
  const effect = { reports: 0, dates: 0, renewed: 0, examples: [] as MovedDate[] }
  for await (const { number, state } of everyReport(room.db)) {
    onReport?.()
    // An archived report waits for nothing; it is brought along when it comes back.
    if (state.phase === 'archived') continue
    const decided = decide(state, { command: 'reviseCalendar', revision }, context)
    if (!decided.ok) continue
    const { events } = decided.value
    // A date that would now be earlier is kept as it was told: it is written down, and it does not move.
    const moved = events
      .flatMap((event) => (event.type === 'calendarRevised' ? event.moved : []))
      .filter(({ from, to }) => from !== to)
    const isRenewed = events.some((event) => event.type === 'objectionRenewed')
    effect.dates += moved.length
    if (isRenewed) effect.renewed += 1
    if (moved.length > 0 || isRenewed) effect.reports += 1
    for (const one of moved) if (effect.examples.length < examplesShown) effect.examples.push({ number, ...one })
  }
  return accept(effect)
}

/** The law as it would be with these rows as its newest calendar. */
function lawWith({ law, tree }: OpenLaw, rows: CalendarRows): Law {
  const made = new Map<string, Calendar>()
  return {
    terms: law.terms,
    calendar(agency, revision) {
      if (revision !== rows.revision) return law.calendar(agency, revision)
      const node = tree.get(agency)
      if (node === undefined) throw new Error(`no calendar of ${agency}`)
      const areaLine = lineOf(tree, agency).flatMap(({ areaCode }) => areaCode ?? [])
      const calendar = made.get(agency) ?? calendarOf(rows, { ...node, areaLine })
      made.set(agency, calendar)
      return calendar
    },
  }
}
