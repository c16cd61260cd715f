import type { Officer } from '../../../../kernel/actor.ts'
import { inTreeOrder } from '../../../../kernel/agency-tree.ts'
import type { ReportId } from '../../../../kernel/brand.ts'
import { agenciesWhere } from '../../../../kernel/permission.ts'
import { transact } from '../../../../platform/db/db.ts'
import { page, redirect } from '../../../../web/answer.ts'
import type { Choice } from '../../../../web/components/field/field.ts'
import { fieldText, fieldTexts } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { channelAlarm } from '../../../notices/index.ts'
import { listOfficers, nameOfficers } from '../../../people/index.ts'
import {
  countQueues,
  countReportsIn,
  holdersOf,
  listQueue,
  queuesFor,
  type OpenLaw,
  type QueueCount,
  type ReportsRoom,
} from '../../../reports/index.ts'
import { findSettings, saveSettings } from '../../store/settings.ts'
import type { SavedView } from '../../store/views.ts'
import { sharesWith, viewsFor } from '../../usecases/keep-views.ts'
import { officerOf } from '../asked.ts'
import { deskLinks } from '../navigation.ts'
import { whoReads } from '../who-reads.ts'
import { columnsOf } from './columns.ts'
import { pageSizes } from './look-form.ts'
import { queryOf, queueAddress, queueQuery, type QueueQuery } from './queue-address.ts'
import { queuePage, type CountedView, type QueueView } from './queue-page.ts'
import { readList, type ReadList } from './read-list.ts'
import { holdersIn, saidOf } from './said.ts'

/** The officers' workspace. Everybody with an account gets in: whoever holds no reports finds their other pages. */
export const queueRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas',
    permission: 'account.use',
    audit: 'none',
    query: queueQuery,
    handler: async (ask) => {
      const officer = officerOf(ask)
      const law = await room.lawShelf.open()
      const [views, settings] = await Promise.all([
        viewsFor(room.db, officer, law.tree),
        findSettings(room.db, officer.id),
      ])
      const first = views.find(({ id }) => id === settings.firstView)
      if (first !== undefined && queueAddress(ask.query, {}) === '/petugas') return redirect(`/petugas${first.address}`)
      const list = readList(officer, law, ask.query)
      const [shown, alarm] = await Promise.all([
        list === null ? null : queueView(room, ask, { officer, law, list, views, settings }),
        channelAlarm(room.db, officer, ask.language),
      ])
      return page(queuePage({ links: deskLinks(officer), alarm, list: shown }, ask.text))
    },
  }),
  route({
    method: 'POST',
    path: '/petugas/tampilan',
    permission: 'desk.read',
    audit: 'none',
    handler: async (ask) => {
      const pageSize = pageSizes.find((size) => String(size) === fieldText(ask.body, 'baris')) ?? null
      const columns = columnsOf(fieldTexts(ask.body, 'kolom'))
      await transact(room.db, (tx) => saveSettings(tx, officerOf(ask).id, { columns, pageSize }))
      return redirect(queueAddress(queryOf(fieldText(ask.body, 'dari')), { sesudah: undefined }))
    },
  }),
  route({
    method: 'GET',
    path: '/petugas/tak-terkirim',
    permission: 'desk.read',
    audit: 'none',
    handler: () => redirect('/petugas?daftar=undeliverable'),
  }),
]

type Found = {
  readonly officer: Officer
  readonly law: OpenLaw
  readonly list: ReadList
  readonly views: readonly SavedView[]
  readonly settings: Awaited<ReturnType<typeof findSettings>>
}

async function queueView(
  room: ReportsRoom,
  ask: Pick<Ask, 'csrf' | 'language' | 'text'>,
  { officer, law, list, views, settings }: Found,
): Promise<QueueView> {
  const { language } = ask
  const pageSize = settings.pageSize ?? pageSizes[0]
  const shownAt = room.now()
  const [counts, reports, colleagues] = await Promise.all([
    countQueues(room, officer),
    listQueue(room, officer, { ...list.asked, most: pageSize }),
    colleaguesOf(room, officer),
  ])
  const [counted, readers, holders, names] = await Promise.all([
    countViews(room, officer, law, { views, counts }),
    whoReads(
      room,
      reports.reports.map(({ number }) => number),
      officer,
    ),
    namesOfHolders(
      room,
      reports.reports.map(({ report }) => report),
    ),
    nameOfficers(room.db, holdersIn([list.query])),
  ])
  const { query, place, asked } = list
  const said = saidOf(list, { law, names, language }, ask.text)
  return {
    queue: asked.queue,
    counts,
    views: counted,
    page: reports,
    filter: { query, place, said, law, agencies: agenciesOf(officer, law), colleagues, language },
    row: { law, readers, holders, columns: columnsOf(settings.columns), language },
    pageSize,
    shownAt,
    shares: sharesWith(officer).map((id) => ({ id, name: law.agencies.get(id)?.name ?? id })),
    csrf: ask.csrf(),
  }
}

/** The agencies that the officer's posts reach, each under the one it belongs to. */
const agenciesOf = (officer: Officer, { tree }: OpenLaw): Choice[] => {
  const reached = new Set(agenciesWhere(officer, 'desk.read', tree))
  return inTreeOrder(tree.values())
    .filter(({ node }) => reached.has(node.id))
    .map(({ node, depth }) => ({ value: node.id, label: `${'\u2003'.repeat(depth)}${node.name}` }))
}

/** Whoever else has a post in the officer's own offices. */
async function colleaguesOf({ db, now }: ReportsRoom, officer: Officer): Promise<Choice[]> {
  const offices = await Promise.all(sharesWith(officer).map((agency) => listOfficers(db, now(), { agency })))
  const names = new Map(offices.flat().map(({ officer: { id }, name }) => [id, name]))
  names.delete(officer.id)
  return Array.from(names, ([value, label]) => ({ value, label }))
}

async function namesOfHolders(
  { db }: ReportsRoom,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, readonly string[]>> {
  const held = await holdersOf(db, reports)
  const names = await nameOfficers(db, [...new Set(held.map(({ officer }) => officer))])
  const byReport = Map.groupBy(held, ({ report }) => report)
  return new Map(
    Array.from(byReport, ([report, ofOne]) => [report, ofOne.flatMap(({ officer }) => names.get(officer) ?? [])]),
  )
}

/**
 * The saved views of queues that this officer has. A view is counted while its whole queue is small enough to be counted
 * to the end: to find the few of very many would cost more than it tells.
 */
async function countViews(
  room: ReportsRoom,
  officer: Officer,
  law: OpenLaw,
  { views, counts }: { readonly views: readonly SavedView[]; readonly counts: readonly QueueCount[] },
): Promise<CountedView[]> {
  const own = queuesFor(officer)
  const shown = views.flatMap((view) => {
    const query: QueueQuery = queryOf(view.address)
    const list = own.some((queue) => queue === query.daftar) ? readList(officer, law, query) : null
    if (list === null) return []
    const isSmall = counts.some(({ queue, isCapped }) => queue === list.asked.queue && !isCapped)
    return [{ view, asked: isSmall ? list.asked : null }]
  })
  const cheap = shown.flatMap(({ asked }) => asked ?? [])
  const found = await countReportsIn(room, officer, cheap)
  return shown.map(({ view, asked }) => ({
    view,
    count: asked === null ? null : (found[cheap.indexOf(asked)] ?? null),
  }))
}
