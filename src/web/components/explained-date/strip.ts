import type { DueDate } from '../../../kernel/clock/count.ts'
import { attributes, html, type Html } from '../../html.ts'
import { shortDay, weekdayOf } from '../../messages/dates.ts'
import { messages, type Language } from '../../messages/messages.ts'

type Day = {
  readonly date: Temporal.PlainDate
  readonly kind: 'start' | 'counted' | 'skipped' | 'paused'
  /** The number of a counted day, or why it was not counted. */
  readonly label: string
  readonly isDue: boolean
}

/**
 * The days from the start to the due day, as a list that reads well aloud: counted days with their number, the others
 * with their reason; what the eye sees as hatching and a flag is said in words too.
 */
export function strip(due: DueDate, today: Temporal.PlainDate, language: Language): Html {
  const text = messages[language].clock
  return html`<ol class="jalur" aria-label="${text.strip}">${daysOf(due, language).map((day) => {
    const isToday = day.date.equals(today)
    return html`<li${attributes({ 'data-kind': day.kind, 'data-due': day.isDue, 'aria-current': isToday ? 'date' : null })}>
<span class="nama-hari">${weekdayOf(day.date, language)}</span> <time datetime="${day.date.toString()}">${shortDay(day.date, language)}</time>
<span class="arti">${day.label}</span>${isToday ? html` <span class="tanda" data-tone="today">${text.today}</span>` : null}${day.isDue ? html` <span class="tanda" data-tone="due">${text.due}</span>` : null}</li>
`
  })}</ol>`
}

function daysOf(due: DueDate, language: Language): Day[] {
  const text = messages[language].clock
  const counted = due.counted.map(
    ({ date, n }) =>
      ({ date, kind: n === 0 ? 'start' : 'counted', label: n === 0 ? text.startDay : text.counted(n) }) as const,
  )
  const skipped = due.skipped.map(({ date, reasons }) => ({
    date,
    kind: reasons.some((reason) => reason.kind === 'paused') ? ('paused' as const) : ('skipped' as const),
    label: reasons.map((reason) => (reason.kind === 'weekend' ? text.notCounted : reason.name)).join(', '),
  }))
  const known = [...counted, ...skipped]
  const hasStart = known.some(({ date }) => date.equals(due.startsOn))
  const start = hasStart ? [] : [{ date: due.startsOn, kind: 'start' as const, label: text.startDay }]
  return [...start, ...known]
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
    .map((day) => ({ ...day, isDue: day.date.equals(due.dueOn) }))
}
