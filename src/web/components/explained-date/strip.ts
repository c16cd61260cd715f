import type { DueDate, SkipReason } from '../../../kernel/clock/count.ts'
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
  const counted = due.counted.map(({ date, n }) =>
    n === 0 ? startDay(date, language) : { date, kind: 'counted' as const, label: text.counted(n) },
  )
  const skipped = due.skipped.map(({ date, reasons }) => ({
    date,
    kind: reasons.some(isPause) ? ('paused' as const) : ('skipped' as const),
    label: whyNot(reasons, language),
  }))
  const known = [...counted, ...skipped]
  const start = known.some(({ date }) => date.equals(due.startsOn)) ? [] : [startDay(due.startsOn, language)]
  return [...start, ...known]
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
    .map((day) => ({ ...day, isDue: day.date.equals(due.dueOn) }))
}

const isPause = (reason: SkipReason): boolean => reason.kind === 'paused'

const startDay = (date: Temporal.PlainDate, language: Language) =>
  ({ date, kind: 'start', label: messages[language].clock.startDay }) as const

/** The names of the holidays and the pause; a weekend, named by its weekday already, only says that it is not counted. */
function whyNot(reasons: readonly SkipReason[], language: Language): string {
  const text = messages[language].clock
  const names = reasons
    .filter(({ kind }) => kind !== 'weekend')
    .map((reason) => (isPause(reason) ? text.paused : reason.name))
  return names.length === 0 ? text.notCounted : names.join(', ')
}
