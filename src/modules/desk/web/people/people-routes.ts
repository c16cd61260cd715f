import { z } from 'zod'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { agenciesWhere, may } from '../../../../kernel/permission.ts'
import { page, redirect, type Answer } from '../../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, treeOf } from '../../../agencies/index.ts'
import type { LettersRoom } from '../../../notices/index.ts'
import { findAccount, rolesHeld, searchOfficers, type FoundOfficer } from '../../../people/index.ts'
import { countWaiting } from '../../../reports/index.ts'
import { emptyOffices, type EmptyOffice } from './empty-offices.ts'
import { emptyOfficesPage } from './empty-offices-page.ts'
import { inviteRoutes } from './invite-routes.ts'
import { leaveRoutes } from './leave-routes.ts'
import { leavingRoutes } from './leaving-routes.ts'
import { officerRoutes } from './officer-routes.ts'
import { peoplePage } from './people-page.ts'
import { manage, peoplePath } from './staffing.ts'

const pageSize = 50
const words = z.string().trim().max(100).catch('').default('')

/** `/petugas/orang` and `/petugas/cuti`: who holds which duty in this officer's part of the tree, comes, is away, leaves. */
export const staffRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: peoplePath,
    ...manage,
    query: z.object({
      cari: words,
      sesudah: z.string().max(400).optional().catch(undefined),
      id: z.uuid().optional().catch(undefined),
      ditutup: z.literal('ya').optional().catch(undefined),
    }),
    handler: (ask) => showPeople(room, ask),
  }),
  route({
    method: 'GET',
    path: `${peoplePath}/kosong`,
    ...manage,
    handler: async (ask) => {
      const empty = await emptyFor(room, ask)
      const waiting = await countWaiting(
        room.reports.db,
        empty.map(({ agency }) => agency.id),
      )
      return page(emptyOfficesPage(empty, waiting, ask.text))
    },
  }),
  ...inviteRoutes(room),
  ...officerRoutes(room),
  ...leavingRoutes(room),
  ...leaveRoutes(room),
]

type Query = {
  readonly cari: string
  readonly sesudah?: string | undefined
  readonly id?: string | undefined
  readonly ditutup?: 'ya' | undefined
}

async function showPeople(room: LettersRoom, ask: Ask<unknown, Query>): Promise<Answer> {
  const { db, now } = room.reports
  const { cari, sesudah, id } = ask.query
  // Whoever holds no duty here is found by the whole address alone.
  const account = cari.includes('@') ? await findAccount(db, { email: cari.toLowerCase() }) : undefined
  if (account !== undefined) return redirect(`${peoplePath}/${account.id}`)
  const agencies = await loadAgencies(db)
  const isEverywhere = may(ask.actor, 'people.manage', treeOf(agencies), null)
  const reached = agenciesWhere(ask.actor, 'people.manage', treeOf(agencies))
  const named = [...agencies.values()].filter(({ name }) => name.toLowerCase().includes(cari.toLowerCase()))
  const search = {
    agencies: isEverywhere ? null : reached,
    words: cari === '' ? null : cari,
    named: named.map((agency) => agency.id),
    after: sesudah === undefined || id === undefined ? null : { name: sesudah, id: id as OfficerId },
  }
  const [rows, empty] = await Promise.all([searchOfficers(db, now(), search, pageSize + 1), emptyFor(room, ask)])
  const found = rows.slice(0, pageSize)
  return page(
    peoplePage({
      agencies,
      found,
      words: cari,
      isLater: search.after !== null,
      next: rows.length > pageSize ? nextOf(cari, found.at(-1)) : null,
      empty: empty.length,
      isClosed: ask.query.ditutup === 'ya',
      now: now(),
      language: ask.language,
    }),
  )
}

function nextOf(cari: string, last: FoundOfficer | undefined): string | null {
  if (last === undefined) return null
  const after = new URLSearchParams({ ...(cari === '' ? {} : { cari }), sesudah: last.name, id: last.officer.id })
  return `${peoplePath}?${after.toString()}`
}

/** The agencies within this officer's reach that lack somebody. */
async function emptyFor({ reports }: LettersRoom, ask: Pick<Ask, 'actor'>): Promise<EmptyOffice[]> {
  const { db, now } = reports
  const [law, held] = await Promise.all([reports.lawShelf.open(), rolesHeld(db, now())])
  const needsApproval = (agency: AgencyId): boolean => law.law.terms(law.standardOf(agency, now())).answerNeedsApproval
  return emptyOffices(law.agencies, held, needsApproval).filter(({ agency }) =>
    may(ask.actor, 'people.manage', law.tree, agency.id),
  )
}
