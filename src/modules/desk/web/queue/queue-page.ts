import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { shortcuts } from '../../../../web/components/shortcuts/shortcuts.ts'
import { table } from '../../../../web/components/table/table.ts'
import { tabs } from '../../../../web/components/tabs/tabs.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { words, type Queue, type QueueCount, type QueuePage } from '../../../reports/index.ts'
import { deskNavigation, type DeskLink } from '../navigation.ts'
import { keyText, queueAddress, type QueueQuery } from './queue-address.ts'
import { queueRow, type RowView } from './queue-row.ts'

export type QueueView = {
  readonly query: QueueQuery
  readonly queue: Queue | null
  readonly counts: readonly QueueCount[]
  readonly page: QueuePage
  /** The agencies that this officer's posts reach. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly row: RowView
  readonly links: readonly DeskLink[]
  /** What stands still and must be seen first; null where all is well. */
  readonly alarm: Html | null
}

/** A day's work: what is due first stands first. */
export function queuePage(view: QueueView, text: Messages): PageContent {
  const { desk } = text
  const content = view.queue === null ? html`<p>${desk.noQueues}</p>` : queueContent(view, view.queue, text)
  return {
    title: desk.queueTitle,
    density: 'dense',
    scripts: ['desk'],
    main: html`${view.alarm}${deskNavigation(view.links, desk)}
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
    : html`<div class="antrean" data-rows>${table({
        caption: desk.queues[queue],
        columns: (['due', 'report', 'topic', 'state', 'agency'] as const).map((name) => ({
          label: desk.columns[name],
        })),
        rows: page.reports.map((report) => queueRow(report, view.row)),
      })}</div>`
}
${pager({
  label: desk.pages,
  newer: query.sesudah === undefined ? null : { label: desk.first, href: queueAddress(query, { sesudah: undefined }) },
  older: page.next === null ? null : { label: desk.next, href: queueAddress(query, { sesudah: keyText(page.next) }) },
})}
${shortcuts('list', text)}`
}

function filterForm({ query, agencies, row }: QueueView, queue: Queue, { desk, report }: Messages): Html {
  const isNarrowed = [query.keadaan, query.instansi, query.topik].some(Boolean)
  const topics = [...row.law.categories.values()].map(({ slug, name }) => ({ value: slug, label: name[row.language] }))
  const choices = agencies.map(({ id, name }) => ({ value: id, label: name }))
  const phases = words.phases.map((phase) => ({ value: phase, label: report.phases[phase] }))
  const { topic } = desk.columns
  return filter({
    action: '/petugas',
    unasked: { daftar: queue },
    fields: [textField({ name: 'kata', label: desk.search, type: 'search', value: query.kata ?? '', maxLength: 200 })],
    buttons: buttons(
      button({ label: desk.filter, variant: 'secondary' }),
      query.kata || isNarrowed
        ? html`<a class="ds-link" href="${queueAddress({}, { daftar: queue })}">${desk.clearFilter}</a>`
        : null,
    ),
    more: {
      label: desk.moreFilters,
      isOpen: isNarrowed,
      fields: [
        selectField({ name: 'topik', label: topic, value: query.topik ?? '', none: desk.anyTopic, choices: topics }),
        selectField({
          name: 'keadaan',
          label: desk.phase,
          value: query.keadaan ?? '',
          none: desk.anyPhase,
          choices: phases,
        }),
        selectField({
          name: 'instansi',
          label: desk.agency,
          value: query.instansi ?? '',
          none: desk.anyAgency,
          choices,
        }),
      ],
    },
  })
}
