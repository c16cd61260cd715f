import type { ReportCard } from '../../../../web/components/report-list/report-list.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { EarlierReports, ReportView } from '../../../reports/index.ts'
import { zoneOfView } from './facts.ts'
import { reportPath } from './report-path.ts'

/** What lies around a report. */
export type Surroundings = {
  readonly earlier: EarlierReports
  readonly near: readonly ReportCard[]
}

/** What the same reporter told before; where the identity is closed only how often. */
export function earlierSection(view: ReportView, { earlier }: Surroundings, language: Language): Html {
  const { deskReport, report } = messages[language]
  const day = (at: Temporal.Instant): string => longDay(at.toZonedDateTimeISO(zoneOfView(view)).toPlainDate(), language)
  return html`<h3 class="ds-heading" data-size="2xs">${deskReport.earlier}</h3>
<p>${deskReport.earlierCount(earlier.count)}${view.state.anonymous ? html` ${deskReport.earlierAnonymous}` : null}</p>
${
  earlier.shown.length === 0
    ? null
    : html`<ul>${earlier.shown.map(
        ({ number, phase, filedAt }) =>
          html`<li><a class="ds-link" href="${reportPath(number)}">${number}</a>: ${report.phases[phase]}, ${day(filedAt)}</li>`,
      )}</ul>`
}`
}

/** Public reports from the same area lately, folded, and the way to all of them that the officer may read. */
export function nearSection(
  { areaCode }: ReportView,
  { near }: Surroundings,
  area: string | null,
  language: Language,
): Html | null {
  if (areaCode === null) return null
  const { deskReport } = messages[language]
  const all = new URLSearchParams({ daftar: 'all', wilayah: area ?? areaCode, wilayah_kode: areaCode })
  return html`<details class="ds-details"><summary>${deskReport.near} (${near.length})</summary><div>${
    near.length === 0
      ? html`<p>${deskReport.nothingNear}</p>`
      : html`<ul>${near.map(
          ({ href, title, badge, facts }) =>
            html`<li><a class="ds-link" href="${href}" lang="id">${title}</a> ${badge} <small>${facts}</small></li>`,
        )}</ul>`
  }<p><a class="ds-link" href="${`/petugas?${all.toString()}`}">${deskReport.nearAll}</a></p></div></details>`
}
