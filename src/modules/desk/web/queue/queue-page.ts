import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { dueBar } from '../../../../web/components/due-bar/due-bar.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { table } from '../../../../web/components/table/table.ts'
import { tabs } from '../../../../web/components/tabs/tabs.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { words, type Queue, type QueueCount, type QueuedReport, type QueuePage } from '../../../reports/index.ts'
import { deskNavigation, type DeskLink } from '../navigation.ts'
import { reportPath } from '../report/report-page.ts'
import { keyText, queueAddress, type QueueQuery } from './queue-address.ts'

export type QueueView = {
  readonly query: QueueQuery
  readonly queue: Queue | null
  readonly counts: readonly QueueCount[]
  readonly page: QueuePage
  /** The agencies that this officer's posts reach. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly nameOf: (agency: AgencyId) => string
  readonly links: readonly DeskLink[]
}

/** A day's work: what is due first stands first. */
export function queuePage(view: QueueView, text: Messages): PageContent {
  const { desk } = text
  const content = view.queue === null ? html`<p>${desk.noQueues}</p>` : queueContent(view, view.queue, text)
  return {
    title: desk.queueTitle,
    density: 'dense',
    main: html`${deskNavigation(view.links, desk)}
${content}`,
  }
}

function queueContent(view: QueueView, queue: Queue, text: Messages): Html {
  const { desk } = text
  const { query, page } = view
  const list = view.counts.map(({ queue: name, count, isCapped }) => ({
    href: queueAddress({}, { daftar: name }),
    label: desk.queues[name],
    count: desk.count(count, isCapped),
    isHere: name === queue,
  }))
  return html`${tabs(desk.queueNavigation, list)}
${filterForm(view, queue, text)}
${
  page.reports.length === 0
    ? html`<p><strong>${desk.empty}</strong> ${desk.emptyHint}</p>`
    : table({
        caption: desk.queues[queue],
        columns: [
          { label: desk.columns.due },
          { label: desk.columns.report },
          { label: desk.columns.state },
          { label: desk.columns.agency },
        ],
        rows: page.reports.map((report) => rowOf(report, view, text)),
      })
}
${pager({
  label: desk.pages,
  newer: query.sesudah === undefined ? null : { label: desk.first, href: queueAddress(query, { sesudah: undefined }) },
  older: page.next === null ? null : { label: desk.next, href: queueAddress(query, { sesudah: keyText(page.next) }) },
})}`
}

function rowOf(
  { number, title, excerpt, address, state, workingDaysLeft }: QueuedReport,
  view: QueueView,
  text: Messages,
) {
  const { desk, report } = text
  const due =
    workingDaysLeft === null
      ? desk.noDue
      : dueBar(workingDaysLeft, workingDaysLeft < 0 ? desk.daysLate(-workingDaysLeft) : desk.daysLeft(workingDaysLeft))
  return [
    due,
    html`<a class="ds-link" href="${reportPath(number)}">${title ?? desk.untitled}</a>
<div class="ringkas">${excerpt}</div>
<div class="ringkas">${[number, report.kinds[state.kind], address].filter((part) => part !== null).join(' · ')}</div>`,
    html`${badge(report.phases[state.phase], 'running')}${state.confidential ? html` ${badge(desk.confidential, 'late')}` : null}`,
    view.nameOf(state.unit ?? state.lead ?? state.receivedBy),
  ]
}

function filterForm({ query, agencies }: QueueView, queue: Queue, { desk, report }: Messages): Html {
  const isFiltered = query.kata || query.keadaan || query.instansi
  const choices = agencies.map(({ id, name }) => ({ value: id, label: name }))
  const phases = words.phases.map((phase) => ({ value: phase, label: report.phases[phase] }))
  return filter({
    action: '/petugas',
    unasked: { daftar: queue },
    fields: [
      textField({ name: 'kata', label: desk.search, type: 'search', value: query.kata ?? '', maxLength: 200 }),
      selectField({
        name: 'keadaan',
        label: desk.phase,
        value: query.keadaan ?? '',
        none: desk.anyPhase,
        choices: phases,
      }),
      selectField({ name: 'instansi', label: desk.agency, value: query.instansi ?? '', none: desk.anyAgency, choices }),
    ],
    buttons: buttons(
      button({ label: desk.filter, variant: 'secondary' }),
      isFiltered
        ? html`<a class="ds-link" href="${queueAddress({}, { daftar: queue })}">${desk.clearFilter}</a>`
        : null,
    ),
  })
}
