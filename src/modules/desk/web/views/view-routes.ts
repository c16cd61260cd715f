import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { nameOfficers } from '../../../people/index.ts'
import type { OpenLaw, ReportsRoom } from '../../../reports/index.ts'
import { findSettings } from '../../store/settings.ts'
import {
  addView,
  chooseFirstView,
  mayKeep,
  removeView,
  renameView,
  sharesWith,
  viewsFor,
  type ViewRefusal,
} from '../../usecases/keep-views.ts'
import { officerOf } from '../asked.ts'
import { queryOf, queueAddress } from '../queue/queue-address.ts'
import { readList } from '../queue/read-list.ts'
import { holdersIn, saidOf } from '../queue/said.ts'
import { saveViewForm } from './save-view-form.ts'
import { viewPage, viewsPage, viewsPath, type ToldView, type ViewsPage } from './views-page.ts'

/** Everybody keeps their own lists; what they show is decided anew for each reader. */
const own = { permission: 'desk.read', audit: 'none' } as const
const params = z.object({ id: z.uuid() })
const done = { simpan: 'saved', hapus: 'removed' } as const
type Asked = Ask<unknown, unknown, Fields>

/** `/petugas/daftar`: lists of work under a name, an officer's own or shared with an agency. */
export const viewRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: viewsPath,
    ...own,
    query: z.object({ selesai: z.literal(['simpan', 'hapus']).optional().catch(undefined) }),
    handler: (ask) => showAll(room, ask, ask.query.selesai === undefined ? null : done[ask.query.selesai], null),
  }),
  route({
    method: 'POST',
    path: viewsPath,
    ...own,
    handler: async (ask) => {
      const officer = officerOf(ask)
      const law = await room.lawShelf.open()
      const list = queueAddress(queryOf(fieldText(ask.body, 'dari')), { sesudah: undefined })
      const saved = await addView(room.db, room.now(), officer, {
        agency: (fieldText(ask.body, 'untuk') || null) as AgencyId | null,
        name: fieldText(ask.body, 'nama'),
        // With its queue, so that it stays the same list for whoever has other queues first.
        address: addressOf(readList(officer, law, queryOf(list))?.query ?? {}),
      })
      if (saved.ok) return redirect(`${viewsPath}?selesai=simpan`)
      const mistakes = mistakeOf(saved.refusal, ask)
      const shares = sharesWith(officer).map((id) => ({ id, name: law.agencies.get(id)?.name ?? id }))
      const form = saveViewForm({ list, shares, csrf: ask.csrf(), typed: ask.body, mistakes }, ask.text)
      return showAll(room, ask, null, { form, mistakes })
    },
  }),
  route({
    method: 'GET',
    path: `${viewsPath}/:id`,
    ...own,
    params,
    handler: (ask) => showOne(room, ask, ask.params.id, {}, {}),
  }),
  route({
    method: 'POST',
    path: `${viewsPath}/:id`,
    ...own,
    params,
    handler: async (ask) => {
      const officer = officerOf(ask)
      const { tree } = await room.lawShelf.open()
      const { id } = ask.params
      switch (fieldText(ask.body, 'tindakan')) {
        case 'dulu':
          return (await chooseFirstView(room.db, officer, tree, id)) ? redirect(viewsPath) : problem('notFound')
        case 'bukan-dulu':
          await chooseFirstView(room.db, officer, tree, null)
          return redirect(viewsPath)
        case 'hapus':
          return (await removeView(room.db, officer, tree, id))
            ? redirect(`${viewsPath}?selesai=hapus`)
            : problem('notFound')
        default: {
          const renamed = await renameView(room.db, room.now(), officer, tree, {
            id,
            name: fieldText(ask.body, 'nama'),
          })
          if (renamed === null) return problem('notFound')
          if (renamed.ok) return redirect(`${viewsPath}?selesai=simpan`)
          return showOne(room, ask, id, ask.body, mistakeOf(renamed.refusal, ask))
        }
      }
    },
  }),
]

const mistakeOf = ({ refusal }: ViewRefusal, { text }: Pick<Asked, 'text'>) => ({
  nama: text.queue.viewRefusals[refusal],
})

const addressOf = (query: ReturnType<typeof queryOf>): string => {
  const address = queueAddress(query, { sesudah: undefined })
  return address.slice(address.indexOf('?'))
}

async function showAll(
  room: ReportsRoom,
  ask: Pick<Asked, 'actor' | 'language' | 'text'>,
  isDone: ViewsPage['done'],
  again: ViewsPage['again'],
): Promise<Answer> {
  return page(viewsPage({ views: await toldViews(room, ask), done: isDone, again }, ask.text))
}

async function showOne(
  room: ReportsRoom,
  ask: Pick<Asked, 'actor' | 'csrf' | 'language' | 'text'>,
  id: string,
  typed: Fields,
  mistakes: Readonly<Record<string, string>>,
): Promise<Answer> {
  const told = (await toldViews(room, ask)).find(({ view }) => view.id === id)
  return told === undefined
    ? problem('notFound')
    : page(viewPage(told, { typed, mistakes, csrf: ask.csrf() }, ask.text))
}

/** Every view that the officer finds, in their words. */
async function toldViews(
  room: ReportsRoom,
  ask: Pick<Asked, 'actor' | 'language' | 'text'>,
): Promise<readonly ToldView[]> {
  const officer = officerOf(ask)
  const law = await room.lawShelf.open()
  const [views, settings] = await Promise.all([viewsFor(room.db, officer, law.tree), findSettings(room.db, officer.id)])
  const names = await nameOfficers(room.db, holdersIn(views.map(({ address }) => queryOf(address))))
  const by = { law, names, language: ask.language }
  return views.map((view) => ({
    view,
    says: saysOf(view.address, officer, law, by, ask),
    sharedWith: view.agency === null ? null : (law.agencies.get(view.agency)?.name ?? view.agency),
    isFirst: settings.firstView === view.id,
    isKept: mayKeep(officer, view, law.tree),
  }))
}

function saysOf(
  address: string,
  officer: ReturnType<typeof officerOf>,
  law: OpenLaw,
  by: Parameters<typeof saidOf>[1],
  { text }: Pick<Asked, 'text'>,
): string {
  const list = readList(officer, law, queryOf(address))
  if (list === null) return text.desk.noQueues
  return [text.desk.queues[list.asked.queue], ...saidOf(list, by, text).map(({ label }) => label)].join(' · ')
}
