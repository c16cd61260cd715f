import { badge } from '../../../../web/components/badge/badge.ts'
import { dueBar } from '../../../../web/components/due-bar/due-bar.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { findArea } from '../../../agencies/index.ts'
import type { OpenLaw, QueuedReport } from '../../../reports/index.ts'
import { reportPath } from '../report/report-page.ts'

/** What a row needs beside its report. */
export type RowView = {
  readonly law: Pick<OpenLaw, 'agencies' | 'categories'>
  readonly readers: ReadonlyMap<string, readonly string[]>
  readonly language: Language
}

/** Due, report with its place, topic, state, agency: what one needs to choose the next piece of work. */
export function queueRow(queued: QueuedReport, view: RowView): (Html | string)[] {
  const { law, language } = view
  const { desk, report } = messages[language]
  const { number, title, excerpt, state } = queued
  const agency = law.agencies.get(state.unit ?? state.lead ?? state.receivedBy)
  const readers = view.readers.get(number) ?? []
  return [
    dueCell(queued, language),
    html`<a class="ds-link" href="${reportPath(number)}">${title ?? desk.untitled}</a>
<div class="satu-baris">${excerpt}</div>
<div class="ringkas">${[number, report.kinds[state.kind], ...placeOf(queued)].join(' · ')}${readers.length === 0 ? null : html` · <span class="dibaca">${desk.readBy(readers.join(', '))}</span>`}</div>`,
    law.categories.get(state.category ?? '')?.name[language] ?? '–',
    html`${badge(report.phases[state.phase], 'running')}${state.confidential ? html` ${badge(desk.confidential, 'late')}` : null}`,
    agency?.shortName ?? state.receivedBy,
  ]
}

function dueCell({ dueOn, workingDaysLeft }: QueuedReport, language: Language): Html | string {
  const { desk } = messages[language]
  if (workingDaysLeft === null || dueOn === null) return desk.noDue
  const left = workingDaysLeft < 0 ? desk.daysLate(-workingDaysLeft) : desk.daysLeft(workingDaysLeft)
  return html`${dueBar(workingDaysLeft, left)}<div class="ringkas">${shortDay(dueOn, language)}</div>`
}

/** The village or district alone: whoever works here knows the region. */
const placeOf = ({ address, areaCode }: QueuedReport): string[] =>
  [address, areaCode === null ? null : findArea(areaCode)?.name].flatMap((part) => part ?? [])
