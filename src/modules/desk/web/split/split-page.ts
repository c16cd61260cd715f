import type { ReportNumber } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { keptNoMore } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { paneBeside } from '../../../../web/components/pane/pane.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { QueuedReport } from '../../../reports/index.ts'
import { keptCommand } from '../commands/kept-command.ts'
import type { OfficersCommand } from '../commands/officers-command.ts'
import type { ListAt } from '../list-at.ts'
import { reportPath } from '../report/report-path.ts'

export type Beside = {
  /** Null where the report is read alone. */
  readonly list: ListAt | null
  readonly address: `/${string}`
  readonly number: ReportNumber | null
  readonly toggle: Html
  /** What was done on the report before this one. */
  readonly last: Html | null
  /** On to the next one. */
  readonly go: Html | null
}

/** The page of a report, with its list to the left where it is wanted. */
export function besideList(content: PageContent, beside: Beside, { text }: { readonly text: Messages }): PageContent {
  const { list, number, last, go, toggle } = beside
  const main = html`${last}${go}${content.main}${toggle}`
  if (list === null) return { ...content, main }
  const { desk } = text
  const pane = paneBeside({
    label: desk.queues[list.queue],
    list: beside.address,
    items: list.reports.map((report) => ({
      href: reportPath(report.number),
      title: report.title ?? desk.untitled,
      aside: `${dueOf(report, text)} · ${report.number}`,
      isLate: report.workingDaysLeft !== null && report.workingDaysLeft < 0,
      isHere: report.number === number,
    })),
    empty: desk.empty,
    main,
  })
  return { ...content, main: pane }
}

function dueOf({ workingDaysLeft }: QueuedReport, { desk }: Messages): string {
  if (workingDaysLeft === null) return desk.noDue
  return workingDaysLeft < 0 ? desk.daysLate(-workingDaysLeft) : desk.daysLeft(workingDaysLeft)
}

/** What was done on the report that one comes from; what was typed there is not kept any longer. */
export function lastDone(number: ReportNumber | null, command: OfficersCommand | null, text: Messages): Html | null {
  if (number === null || command === null) return null
  const { desk, deskCommands } = text
  const body = html`${desk.doneStep(deskCommands.commands[command].does)} <a class="ds-link" href="${reportPath(number)}">${number}</a>`
  return html`${notice({ tone: 'success', title: desk.done, body })}${keptNoMore(keptCommand(number, command))}`
}

export const nextLink = ({ number, title }: QueuedReport, { desk, split }: Messages): Html =>
  html`<p>${split.nextReport} <a class="ds-link" href="${reportPath(number)}" data-go-on>${title ?? desk.untitled}</a></p>`

/** Changes how this browser shows reports, and comes back to the same page. */
export const viewToggle = (
  view: { readonly isSplit: boolean; readonly address: string; readonly csrf: string },
  { split }: Messages,
): Html =>
  html`<form method="post" action="/petugas/berdampingan" class="ganti-tampilan">${csrfField(view.csrf)}<input type="hidden" name="ke" value="${view.address}"><input type="hidden" name="berdampingan" value="${view.isSplit ? '' : 'ya'}">
<button class="ds-button" data-variant="tertiary" data-size="sm" type="submit" data-view-toggle>${view.isSplit ? split.alone : split.beside}</button></form>`
