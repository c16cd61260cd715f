import { agenciesWhere } from '../../../../kernel/permission.ts'
import { page, redirect } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { channelAlarm } from '../../../notices/index.ts'
import { countQueues, listQueue, queuesFor, type QueuePage, type ReportsRoom } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { whoReads } from '../who-reads.ts'
import { deskLinks } from '../navigation.ts'
import { askedOf, keyOf, orderOf, queueQuery } from './queue-address.ts'
import { queuePage } from './queue-page.ts'

const nothing: QueuePage = { reports: [], next: null }

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
      const own = queuesFor(officer)
      const queue = own.find((one) => one === ask.query.daftar) ?? own[0] ?? null
      const [law, counts, reports, alarm] = await Promise.all([
        room.lawShelf.open(),
        countQueues(room, officer),
        queue === null
          ? nothing
          : listQueue(room, officer, {
              ...askedOf(ask.query, { queue, area: null, officer: officer.id }),
              order: orderOf(ask.query, queue),
              after: keyOf(ask.query),
              most: 50,
            }),
        channelAlarm(room.db, officer, ask.language),
      ])
      const readers = await whoReads(
        room,
        reports.reports.map(({ number }) => number),
        officer,
      )
      const reached = agenciesWhere(officer, 'desk.read', law.tree)
      const agencies = reached.map((id) => ({ id, name: law.agencies.get(id)?.name ?? id }))
      const links = deskLinks(officer)
      const row = { law, readers, language: ask.language }
      const csrf = ask.csrf()
      return page(
        queuePage({ query: ask.query, queue, counts, page: reports, agencies, row, links, alarm, csrf }, ask.text),
      )
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
