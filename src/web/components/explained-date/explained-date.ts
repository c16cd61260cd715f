import type { DueDate } from '../../../kernel/clock/count.ts'
import type { StartEvent, TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { attributes, html, type Html } from '../../html.ts'
import { longDay, moment } from '../../messages/dates.ts'
import { messages, type Language, type Messages } from '../../messages/messages.ts'
import { strip } from './strip.ts'

export type ExplainedDate = {
  /** What must happen by then: “Instansi memberi tanggapan pertama”. */
  readonly title: string
  readonly due: DueDate
  /** `requested`, `breachKnown`: limits of the law on personal data, which are none of a report. */
  readonly rule: Pick<TimeLimit, 'amount' | 'unit' | 'source'> & {
    readonly startsFrom: StartEvent | 'requested' | 'breachKnown'
  }
  /** The local day of whoever counts. */
  readonly today: Temporal.PlainDate
  /** False once the limit was met or no longer runs: then nothing is “left” or “late”. */
  readonly isRunning: boolean
  /** What moved it from where it would have been, a sentence each. */
  readonly moved?: readonly string[]
  readonly language: Language
}

/** A date with everything that made it: the strip of days, one sentence, and the source for those who ask. */
export function explainedDate(view: ExplainedDate): Html {
  const { due, rule, language } = view
  const text = messages[language].clock
  const dueText = rule.unit === 'hours' ? moment(due.dueAt, due.zone, language) : longDay(due.dueOn, language)
  const days = text.units[rule.unit](rule.amount)
  const { source } = rule
  const document = source.strength === 'product' ? text.ownSettings : source.document
  const isLate = view.isRunning && Temporal.PlainDate.compare(due.dueOn, view.today) < 0
  return html`<section class="tanggal-jelas"${attributes({ 'data-late': isLate })}>
<h3 class="ds-heading" data-size="xs">${view.title}</h3>
<p class="tanggal">${text.dueLabel} <strong><time datetime="${due.dueOn.toString()}">${dueText}</time></strong>${nearness(view)}</p>
${strip(due, view.today, language)}
<p>${text.sentence(days, text.startsFrom[rule.startsFrom], document)}</p>
${whatMoved(view.moved ?? [], text)}${due.provisional ? html`<p class="sementara">${text.provisional}</p>` : null}
<details class="ds-details"><summary>${text.why}</summary><div>
<p>${text.says}:</p>
<blockquote>${source.sentence}</blockquote>
<p>${text.strength[source.strength]} ${due.decidedBy === 'count' ? null : html`${text.decidedBy[due.decidedBy]} `}${text.calendar(due.calendarRevision)}</p>
</div></details>
</section>`
}

const whatMoved = (moved: readonly string[], text: Messages['clock']): Html | null =>
  moved.length === 0
    ? null
    : html`<div class="geser"><p>${text.movedBy}</p>
<ul>${moved.map((one) => html`<li>${one}</li>`)}</ul></div>
`

function nearness({ due, rule, today, isRunning, language }: ExplainedDate): Html | null {
  if (!isRunning) return null
  const text = messages[language].clock
  const lateDays = due.dueOn.until(today).days
  if (lateDays > 0) return html` <span class="jarak" data-late>${text.late(lateDays)}</span>`
  const left = due.counted.filter(({ date }) => Temporal.PlainDate.compare(date, today) > 0).length
  return html` <span class="jarak">${text.remaining(left, rule.unit === 'workingDays')}</span>`
}
