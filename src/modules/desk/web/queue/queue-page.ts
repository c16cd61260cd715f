import type { PageContent } from '../../../../web/answer.ts'
import { liveNotice } from '../../../../web/components/live/live.ts'
import { marksBar } from '../../../../web/components/marks/marks.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { shortcuts } from '../../../../web/components/shortcuts/shortcuts.ts'
import { table } from '../../../../web/components/table/table.ts'
import { linkRow, tabs, type Tab } from '../../../../web/components/tabs/tabs.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { mostAtOnce, type ListCount, type Queue, type QueueCount, type QueuePage } from '../../../reports/index.ts'
import type { SavedView } from '../../store/views.ts'
import { queueKeys } from '../keys/desk-keys.ts'
import { deskNavigation, type DeskLinks } from '../navigation.ts'
import { saveViewForm, type ShareChoice } from '../views/save-view-form.ts'
import { viewsPath } from '../views/views-page.ts'
import { columnLabel, type RowView } from './columns.ts'
import { filterForm, type FilterView } from './filter-form.ts'
import { lookForm } from './look-form.ts'
import { keyText, orderUnasked, queryOf, queueAddress, type QueueQuery } from './queue-address.ts'
import { queueRow } from './queue-row.ts'

/** A saved view beside the queues, with its size where counting it is cheap. */
export type CountedView = { readonly view: SavedView; readonly count: ListCount | null }

export type QueueView = {
  readonly queue: Queue
  readonly counts: readonly QueueCount[]
  readonly views: readonly CountedView[]
  readonly page: QueuePage
  readonly filter: FilterView
  readonly row: RowView
  readonly pageSize: number
  readonly shownAt: Temporal.Instant
  readonly shares: readonly ShareChoice[]
  readonly csrf: string
}

export type Workspace = {
  readonly links: DeskLinks
  /** What stands still and must be seen first; null where all is well. */
  readonly alarm: Html | null
  /** Null for whoever holds no reports. */
  readonly list: QueueView | null
}

/** A day's work: what is due first stands first. */
export const queuePage = ({ links, alarm, list }: Workspace, text: Messages): PageContent => ({
  title: text.desk.queueTitle,
  density: 'dense',
  scripts: ['desk', 'desk-keys', 'desk-live', 'desk-marks', 'place'],
  main: html`${alarm}${deskNavigation(links, text.desk)}
${list === null ? html`<p>${text.desk.noQueues}</p>` : listOf(list, text)}`,
})

function listOf(view: QueueView, text: Messages): Html {
  const { desk, queue: words } = text
  const { query } = view.filter
  const { page } = view
  return html`${queueTabs(view, text)}
${viewTabs(view, text)}
${filterForm(view.filter, text)}
${linkRow(words.order, orders(query, view.queue, text))}
${live(view, text)}
${page.reports.length === 0 ? html`<p><strong>${desk.empty}</strong> ${desk.emptyHint}</p>` : rows(view, text)}
${pager({
  label: desk.pages,
  newer: query.sesudah === undefined ? null : { label: desk.first, href: queueAddress(query, { sesudah: undefined }) },
  older: page.next === null ? null : { label: desk.next, href: queueAddress(query, { sesudah: keyText(page.next) }) },
})}
${lookForm({ list: queueAddress(query, {}), columns: view.row.columns, pageSize: view.pageSize, csrf: view.csrf }, text)}
${saveViewForm({ list: queueAddress(query, { sesudah: undefined }), shares: view.shares, csrf: view.csrf, typed: {}, mistakes: {} }, text)}
${shortcuts(
  'list',
  text,
  queueKeys(
    view.counts.map(({ queue }) => queue),
    text,
  ),
)}`
}

const live = ({ page, filter: { query }, pageSize, shownAt }: QueueView, text: Messages): Html =>
  liveNotice(
    page.reports.map(({ number, state: { seq } }) => ({ number, seq })),
    text,
    // What comes is told where the list begins.
    { list: query.sesudah === undefined ? { address: queueAddress(query, {}), since: shownAt, rows: pageSize } : null },
  )

const rows = (view: QueueView, text: Messages): Html => html`<div class="antrean" data-rows>${table({
  caption: text.desk.queues[view.queue],
  columns: [
    { label: text.desk.columns.due },
    { label: text.desk.columns.report },
    ...view.row.columns.map((column) => ({ label: columnLabel(column, text) })),
  ],
  rows: view.page.reports.map((report) => queueRow(report, view.row)),
})}</div>
${marksBar(
  {
    action: '/petugas/sekaligus',
    list: queueAddress(view.filter.query, { sesudah: undefined }),
    most: mostAtOnce,
    csrf: view.csrf,
  },
  text,
)}`

const queueTabs = ({ counts, queue }: QueueView, { desk }: Messages): Html =>
  tabs(
    desk.queueNavigation,
    counts.map(({ queue: name, count, isCapped }) => ({
      href: queueAddress({}, { daftar: name }),
      label: desk.queues[name],
      count: desk.count(count, isCapped),
      isHere: name === queue,
    })),
  )

/** The officer's own lists and those shared with them; nothing while there are none. */
function viewTabs({ views, filter: { query } }: QueueView, { desk, queue }: Messages): Html | null {
  if (views.length === 0) return null
  const here = queueAddress(query, { sesudah: undefined })
  const saved = views.map(({ view, count }): Tab => {
    const href = queueAddress(queryOf(view.address), {})
    const isHere = href === here
    return count === null
      ? { href, label: view.name, isHere }
      : { href, label: view.name, isHere, count: desk.count(count.count, count.isCapped) }
  })
  return tabs(queue.views, [...saved, { href: viewsPath, label: queue.keepViews, isHere: false }])
}

const orders = (query: QueueQuery, queue: Queue, { queue: words }: Messages): Tab[] =>
  (['tenggat', 'baru'] as const).map((urut) => {
    const order = urut === 'baru' ? 'newest' : 'due'
    const isUsual = orderUnasked(query, queue) === order
    return {
      href: queueAddress(query, { urut: isUsual ? undefined : urut, sesudah: undefined }),
      label: words.orders[order],
      isHere: query.urut === undefined ? isUsual : query.urut === urut,
    }
  })
