import { z } from 'zod'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { roles, type Role } from '../../../../kernel/law/words.ts'
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
import { askedFor, peoplePage } from './people-page.ts'
import { manage, peoplePath } from './staffing.ts'

/** So many are still one look, also on a phone. */
const pageSize = 20
const words = z.string().trim().max(100).catch('').default('')

/** `/petugas/orang` and `/petugas/cuti`: who holds which duty in this officer's part of the tree, comes, is away, leaves. */
export const staffRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: peoplePath,
    ...manage,
    query: z.object({
      cari: words,
      tugas: z.enum(roles).optional().catch(undefined),
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
  readonly tugas?: Role | undefined
  readonly sesudah?: string | undefined
  readonly id?: string | undefined
  readonly ditutup?: 'ya' | undefined
}

async function showPeople(room: LettersRoom, ask: Ask<unknown, Query>): Promise<Answer> {
  const { db, now } = room.reports
  const { cari, tugas, sesudah, id } = ask.query
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
    role: tugas ?? null,
    after: sesudah === undefined || id === undefined ? null : { name: sesudah, id: id as OfficerId },
  }
  const [rows, empty] = await Promise.all([searchOfficers(db, now(), search, pageSize + 1), emptyFor(room, ask)])
  const found = rows.slice(0, pageSize)
  return page(
    peoplePage({
      agencies,
      found,
      words: cari,
      role: tugas ?? null,
      isLater: search.after !== null,
      next: rows.length > pageSize ? `${peoplePath}?${nextOf(ask.query, found.at(-1)).toString()}` : null,
      empty: empty.length,
      isClosed: ask.query.ditutup === 'ya',
      now: now(),
      language: ask.language,
    }),
  )
}

const nextOf = ({ cari, tugas }: Query, last: FoundOfficer | undefined): URLSearchParams =>
  new URLSearchParams({
    ...askedFor(cari, tugas ?? null),
    ...(last === undefined ? {} : { sesudah: last.name, id: last.officer.id }),
  })

/** The agencies within this officer's reach that lack somebody. */
async function emptyFor({ reports }: LettersRoom, ask: Pick<Ask, 'actor'>): Promise<EmptyOffice[]> {
  const { db, now } = reports
  const [law, held] = await Promise.all([reports.lawShelf.open(), rolesHeld(db, now())])
  const needsApproval = (agency: AgencyId): boolean => law.law.terms(law.standardOf(agency, now())).answerNeedsApproval
  return emptyOffices(law.agencies, held, needsApproval).filter(({ agency }) =>
    may(ask.actor, 'people.manage', law.tree, agency.id),
  )
}
