import { dueBar } from '../../../../web/components/due-bar/due-bar.ts'
import { markBox } from '../../../../web/components/marks/marks.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { findArea } from '../../../agencies/index.ts'
import type { QueuedReport } from '../../../reports/index.ts'
import { reportPath } from '../report/report-path.ts'
import { cellOf, type Column, type RowView } from './columns.ts'

/** Due, report with its place, and the chosen columns: what one needs to choose the next piece of work. */
export function queueRow(queued: QueuedReport, view: RowView): (Html | string)[] {
  const { language } = view
  const { desk } = messages[language]
  const { number, title, excerpt } = queued
  return [
    html`<div class="sisa-waktu">${markBox(number, messages[language])}<div>${dueCell(queued, language)}</div></div>`,
    html`<a class="ds-link" href="${reportPath(number)}">${title ?? desk.untitled}</a>
<div class="satu-baris">${excerpt}</div>
<div class="ringkas">${besides(queued, view).join(' · ')}${readBy(number, view)}</div>`,
    ...view.columns.map((column) => cellOf(column, queued, view)),
  ]
}

/** What stands below the text, except what has a column of its own. */
function besides({ report, number, state, address, areaCode }: QueuedReport, view: RowView): string[] {
  const { queue, report: words } = messages[view.language]
  const has = (column: Column): boolean => view.columns.includes(column)
  // The village or district alone: whoever works here knows the region.
  const area = areaCode === null || has('area') ? null : findArea(areaCode)
  const holders = has('holder') ? [] : (view.holders.get(report) ?? [])
  return [
    number,
    has('kind') ? null : words.kinds[state.kind],
    address,
    area?.name,
    holders.length === 0 ? null : queue.heldBy(holders.join(', ')),
  ].flatMap((part) => part ?? [])
}

function readBy(number: string, { readers, language }: RowView): Html | null {
  const names = readers.get(number) ?? []
  return names.length === 0
    ? null
    : html` · <span class="dibaca">${messages[language].desk.readBy(names.join(', '))}</span>`
}

function dueCell({ dueOn, workingDaysLeft }: QueuedReport, language: Language): Html | string {
  const { desk } = messages[language]
  if (workingDaysLeft === null || dueOn === null) return desk.noDue
  const left = workingDaysLeft < 0 ? desk.daysLate(-workingDaysLeft) : desk.daysLeft(workingDaysLeft)
  return html`${dueBar(workingDaysLeft, left)}<div class="ringkas">${shortDay(dueOn, language)}</div>`
}
