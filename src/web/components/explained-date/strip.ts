import type { DueDate } from '../../../kernel/clock/count.ts'
import { attributes, html, type Html } from '../../html.ts'
import { monthOf, shortDay, weekdayOf, weekdays } from '../../messages/dates.ts'
import { messages, type Language } from '../../messages/messages.ts'
import { daysOf, foldPauses, reasonsOf, type StripDay, type StripPart } from './days.ts'

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
      ? html`<li data-kind="folded">${spanOf(part, language)} ${text.paused}</li>
`
      : dayItem(part, parts[i - 1], parts[i + 1]),
  )}</ol>
${below(days, language)}</div>`

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
    })}><span class="ds-sr-only">${weekdayOf(day.date, language)} </span><time datetime="${day.date.toString()}">${day.date.day} <span class="${isFirst || day.date.day === 1 ? 'bulan' : 'ds-sr-only'}">${monthOf(day.date, language)}</span></time>
${meaning(day, isPaused(before))}${isToday ? html` <span class="tanda" data-tone="today"><span class="lega">${text.today}</span></span>` : null}${isDue ? html` <span class="tanda" data-tone="due"><span class="lega">${text.due}</span></span>` : null}</li>
`
  }

  /** A weekend is told by its column, a pause by its first day; the ear hears it on each. */
  function meaning({ kind, n, names }: StripDay, isPausedBefore: boolean): Html {
    if (kind === 'start') return html`<span class="lega">${text.startDay}</span>`
    if (kind === 'counted')
      return html`<span class="ke"><span class="lega">${text.countedDay} </span>${text.counted(n)}</span>`
    if (kind === 'paused')
      return html`<span class="${isPausedBefore ? 'ds-sr-only' : 'lega'}">${[...names, text.paused].join(', ')}</span>`
    if (names.length === 0) return html`<span class="ds-sr-only">${text.notCounted}</span>`
    return html`<span class="lega">${names.join(', ')}</span>`
  }
}

const isPaused = (part: StripPart | undefined): boolean => part?.kind === 'paused' || part?.kind === 'folded'

/** “18 Mar” or “23 Mar – 24 Mar”. */
const spanOf = ({ from, to }: { from: StripDay; to: StripDay }, language: Language): string =>
  from.date.equals(to.date)
    ? shortDay(from.date, language)
    : `${shortDay(from.date, language)} – ${shortDay(to.date, language)}`

/** What the narrow strip has no room for, for the eye alone: the ear heard it day by day. */
function below(days: readonly StripDay[], language: Language): Html {
  const text = messages[language].clock
  return html`<p class="di-bawah" aria-hidden="true"><span class="tanda" data-tone="due">${text.due}</span> <span class="tanda" data-tone="today">${text.today}</span> <span class="tanda" data-tone="skipped">${text.notCounted}</span>${reasonsOf(
    days,
  ).map((reason) => html`<br>${spanOf(reason, language)}: ${reason.isPause ? text.paused : reason.name}`)}</p>`
}
