import type { DueDate } from '../../../kernel/clock/count.ts'
import { attributes, html, type Html } from '../../html.ts'
import { monthOf, shortDay, weekdayOf, weekdays } from '../../messages/dates.ts'
import { messages, type Language } from '../../messages/messages.ts'
import { daysOf, foldPauses, type StripDay, type StripPart } from './days.ts'

/**
 * The days from the start to the due day as weeks under one another, and to a screen reader one list that reads well
 * aloud: counted days with their number, the others with their reason; what the eye sees as hatching, brackets and a
 * flag is said in words too. Where there is no room for the names of holidays, they stand once more below the weeks.
 */
export function strip(due: DueDate, today: Temporal.PlainDate, language: Language): Html {
  const text = messages[language].clock
  const days = daysOf(due)
  const parts = foldPauses(days)
  return html`<div class="pekan">
<p class="nama-hari" aria-hidden="true">${weekdays[language].map((name) => html`<span>${name.slice(0, 3)}</span>`)}</p>
<ol class="jalur" aria-label="${text.strip}">${parts.map((part, i) =>
    part.kind === 'folded'
      ? html`<li data-kind="folded">${shortDay(part.from.date, language)} – ${shortDay(part.to.date, language)}: ${text.paused}</li>
`
      : dayItem(part, parts[i - 1], parts[i + 1]),
  )}</ol>
${reasonsBelow(days, language)}</div>`

  function dayItem(day: StripDay, before: StripPart | undefined, after: StripPart | undefined): Html {
    const isDue = day.date.equals(due.dueOn)
    const isToday = day.date.equals(today)
    const isFirst = before === undefined || before.kind === 'folded'
    return html`<li${attributes({
      'data-kind': day.kind,
      'data-weekday': day.date.dayOfWeek,
      'data-past': Temporal.PlainDate.compare(day.date, today) < 0,
      'data-opens': day.kind === 'paused' && !isPaused(before),
      'data-ends': day.kind === 'paused' && !isPaused(after),
      'data-due': isDue,
      'aria-current': isToday ? 'date' : null,
    })}><span class="dengar">${weekdayOf(day.date, language)} </span><time datetime="${day.date.toString()}">${day.date.day} <span class="${isFirst || day.date.day === 1 ? 'bulan' : 'dengar'}">${monthOf(day.date, language)}</span></time>
${meaning(day, isPaused(before))}${isToday ? html` <span class="tanda" data-tone="today">${text.today}</span>` : null}${isDue ? html` <span class="tanda" data-tone="due">${text.due}</span>` : null}</li>
`
  }

  /** A weekend is told by its column, a pause by its first day; the ear hears it on each. */
  function meaning({ kind, n, names }: StripDay, isPausedBefore: boolean): Html {
    if (kind === 'start') return html`<span class="arti">${text.startDay}</span>`
    if (kind === 'counted') return html`<span class="arti">${text.counted(n)}</span>`
    if (kind === 'paused')
      return html`<span class="${isPausedBefore ? 'dengar' : 'arti'}">${[...names, text.paused].join(', ')}</span>`
    if (names.length === 0) return html`<span class="dengar">${text.notCounted}</span>`
    return html`<span class="sebab">${names.join(', ')}</span>`
  }
}

const isPaused = (part: StripPart | undefined): boolean => part?.kind === 'paused' || part?.kind === 'folded'

function reasonsBelow(days: readonly StripDay[], language: Language): Html | null {
  const named = days.filter(({ kind, names }) => kind === 'skipped' && names.length > 0)
  if (named.length === 0) return null
  return html`<p class="di-bawah" aria-hidden="true">${named.map(
    ({ date, names }) => html`<span>${shortDay(date, language)} ${names.join(', ')}</span> `,
  )}</p>`
}
