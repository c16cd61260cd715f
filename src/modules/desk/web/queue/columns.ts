import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { ReportId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import { findArea, fullName } from '../../../agencies/index.ts'
import { isHeld, isUrgent, type OpenLaw, type QueuedReport } from '../../../reports/index.ts'
import { examinationBadge } from '../report/examination-badge.ts'

/** What a list can show beside when a report is due and what it says. */
export const columns = ['topic', 'state', 'agency', 'kind', 'class', 'channel', 'area', 'filed', 'holder'] as const
export type Column = (typeof columns)[number]

/** What is shown to whoever never chose. */
const usualColumns: readonly Column[] = ['topic', 'state', 'agency']

/** The columns that somebody chose, in the order of the table; names that are none are left out. */
export const columnsOf = (chosen: readonly string[] | null): readonly Column[] =>
  chosen === null ? usualColumns : columns.filter((one) => chosen.includes(one))

export const columnLabel = (column: Column, { desk, queue }: Messages): string =>
  ({ ...desk.columns, ...queue.columns })[column]

/** What a row needs beside its report. */
export type RowView = {
  readonly law: Pick<OpenLaw, 'agencies' | 'categories'>
  readonly readers: ReadonlyMap<string, readonly string[]>
  /** The names of those who hold a report now. */
  readonly holders: ReadonlyMap<ReportId, readonly string[]>
  /** What is shown beside due date and report. */
  readonly columns: readonly Column[]
  readonly language: Language
}

export function cellOf(column: Column, { state, areaCode, report }: QueuedReport, view: RowView): Html | string {
  const { law, language } = view
  const text = messages[language]
  switch (column) {
    case 'topic':
      return law.categories.get(state.category ?? '')?.name[language] ?? '–'
    case 'state':
      return html`${badge(text.report.phases[state.phase], 'running')}${isUrgent(state) ? html` ${badge(text.screening.urgent, 'late')}` : null}${isHeld(state) ? html` ${badge(text.screening.held, 'waiting')}` : null}${state.confidential ? html` ${badge(text.desk.confidential, 'late')}` : null} ${examinationBadge(state, text)}`
    case 'agency':
      return law.agencies.get(state.unit ?? state.lead ?? state.receivedBy)?.shortName ?? state.receivedBy
    case 'kind':
      return text.report.kinds[state.kind]
    case 'class': {
      const classes: Readonly<Record<string, string>> = text.report.classes
      return classes[state.reportClass] ?? state.reportClass
    }
    case 'channel':
      return text.report.channels[state.channel]
    case 'area': {
      const area = areaCode === null ? null : findArea(areaCode)
      return area === null ? '–' : fullName(area)
    }
    case 'filed':
      return shortDay(localDay(state.filedAt, zoneOf(law.agencies, state.receivedBy)), language)
    case 'holder':
      return view.holders.get(report)?.join(', ') ?? '–'
  }
}
