import { z } from 'zod'
import type { Post } from '../../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { roles } from '../../../../kernel/law/words.ts'
import type { Now } from '../../../../kernel/now.ts'
import { agenciesWhere } from '../../../../kernel/permission.ts'
import type { Db } from '../../../../platform/db/db.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, treeOf } from '../../../agencies/index.ts'
import {
  addPost,
  createOfficer,
  endPost,
  findAccount,
  findOfficer,
  listOfficers,
  type OfficerRefusal,
} from '../../../people/index.ts'
import { officerOf } from '../asked.ts'
import { officerPage } from './officer-page.ts'
import { peoplePage, peoplePath, type Staffing } from './people-page.ts'

/** The use cases write the audit log. */
const manage = { permission: 'people.manage', audit: 'none' } as const
const params = z.object({ officer: z.uuid() })
const isDone = z.literal('ya').optional().catch(undefined)

/** `/petugas/orang`: who holds which duty in this officer's part of the tree; duties given and ended, accounts opened. */
export const peopleDeskRoutes = (db: Db, now: Now): readonly Route[] => [
  route({
    method: 'GET',
    path: peoplePath,
    ...manage,
    query: z.object({ tersimpan: isDone, cari: z.string().max(320).catch('').default('') }),
    handler: async (ask) => {
      const { cari, tersimpan } = ask.query
      if (cari === '') return showPeople(db, now, ask, {}, {}, tersimpan === 'ya')
      const found = await findAccount(db, { email: cari.trim().toLowerCase() })
      if (found !== undefined) return redirect(`${peoplePath}/${found.id}`)
      return showPeople(db, now, ask, { cari }, { cari: ask.text.keeping.officerUnknown })
    },
  }),
  route({
    method: 'POST',
    path: peoplePath,
    ...manage,
    handler: async (ask) => {
      const post = postIn(ask.body)
      if (post === null) return showPeople(db, now, ask, ask.body, { tugas: ask.text.operate.choiceMissing })
      const account = {
        email: fieldText(ask.body, 'surel'),
        name: fieldText(ask.body, 'nama'),
        // As it was typed: blanks may belong to it.
        password: String(ask.body['sandi'] ?? ''),
        posts: [post],
      }
      const created = await createOfficer(db, now(), account, officerOf(ask))
      if (created.ok) return redirect(`${peoplePath}?tersimpan=ya`)
      const { refusal } = created.refusal
      return showPeople(db, now, ask, ask.body, { [fieldOf[refusal]]: ask.text.operate.officerRefusals[refusal] })
    },
  }),
  route({
    method: 'GET',
    path: `${peoplePath}/:officer`,
    ...manage,
    params,
    query: z.object({ tersimpan: isDone }),
    handler: (ask) => showOfficer(db, now, ask, {}, {}, ask.query.tersimpan === 'ya'),
  }),
  ...(
    [
      ['', addPost],
      ['/akhiri', endPost],
    ] as const
  ).map(([step, change]) =>
    route({
      method: 'POST',
      path: `${peoplePath}/:officer${step}`,
      ...manage,
      params,
      handler: async (ask) => {
        const { operate, keeping } = ask.text
        const post = postIn(ask.body)
        if (post === null) return showOfficer(db, now, ask, ask.body, { tugas: operate.choiceMissing })
        const changed = await change(db, now(), ask.params.officer as OfficerId, post, officerOf(ask))
        if (changed.ok) return redirect(`${peoplePath}/${ask.params.officer}?tersimpan=ya`)
        const { refusal } = changed.refusal
        const sentences = { ...operate.officerRefusals, ...keeping.postRefusals }
        return showOfficer(db, now, ask, ask.body, { tugas: sentences[refusal] })
      },
    }),
  ),
]

const fieldOf: Readonly<Record<OfficerRefusal['refusal'], string>> = {
  passwordTooShort: 'sandi',
  passwordTooLong: 'sandi',
  passwordHoldsName: 'sandi',
  emailInvalid: 'surel',
  emailTaken: 'surel',
  nameMissing: 'nama',
  agencyUnknown: 'instansi',
  roleNotAtHome: 'tugas',
  notPermitted: 'instansi',
}

function postIn(fields: Fields): Post | null {
  const role = roles.find((one) => one === fieldText(fields, 'tugas'))
  return role === undefined ? null : { role, agency: fieldText(fields, 'instansi') as AgencyId }
}

async function staffing(db: Db, ask: Ask, typed: Fields, mistakes: Mistakes): Promise<Staffing> {
  const agencies = await loadAgencies(db)
  const reached = new Set(agenciesWhere(ask.actor, 'people.manage', treeOf(agencies)))
  return { agencies, reached, typed, mistakes, csrf: ask.csrf() }
}

async function showPeople(
  db: Db,
  now: Now,
  ask: Ask,
  typed: Fields,
  mistakes: Mistakes,
  isSaved = false,
): Promise<Answer> {
  const [view, all] = await Promise.all([staffing(db, ask, typed, mistakes), listOfficers(db, now())])
  const cards = all.filter(({ officer }) => officer.posts.some(({ agency }) => view.reached.has(agency)))
  return page(peoplePage({ ...view, cards, isDone: isSaved }, ask.text))
}

async function showOfficer(
  db: Db,
  now: Now,
  ask: Ask<{ readonly officer: string }>,
  typed: Fields,
  mistakes: Mistakes,
  isSaved = false,
): Promise<Answer> {
  const card = await findOfficer(db, ask.params.officer as OfficerId, now())
  if (card === null) return problem('notFound')
  const view = await staffing(db, ask, typed, mistakes)
  return page(officerPage({ ...view, card, isDone: isSaved, isOwn: card.officer.id === officerOf(ask).id }, ask.text))
}
