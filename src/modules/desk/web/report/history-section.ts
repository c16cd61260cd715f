import { tabs } from '../../../../web/components/tabs/tabs.ts'
import type { Entry } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../../reports/index.ts'
import { reportPath } from './report-path.ts'
import { isIn, timelineFilters, type TimelineFilter } from './timeline-filter.ts'
import { reportTimeline } from './timeline.ts'

/** What happened, all of it or the part that was asked for; each part is an address. Who held it is the office's own. */
export function historySection(
  view: ReportView,
  filter: TimelineFilter,
  holders: readonly Entry[],
  language: Language,
): Html {
  const { desk, deskReport } = messages[language]
  const entries = view.timeline.filter((entry) => isIn(filter, entry))
  const besides = filter === 'all' || filter === 'internal' ? holders : []
  const parts = timelineFilters.map((one) => ({
    href: `${reportPath(view.state.number)}${one === 'all' ? '' : `?riwayat=${one}`}#perjalanan`,
    label: deskReport.filters[one],
    isHere: one === filter,
  }))
  return html`<section id="perjalanan"><h2 class="ds-heading" data-size="sm">${desk.timeline}</h2>
${tabs(deskReport.filterNavigation, parts)}
${entries.length + besides.length === 0 ? html`<p>${deskReport.nothingHere}</p>` : reportTimeline(view, language, entries, besides)}</section>`
}
