import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { readDay } from '../../../../web/fields.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, treeOf, type Agencies } from '../../../agencies/index.ts'
import type { LettersRoom } from '../../../notices/index.ts'
import {
  cancelLeave,
  findOfficer,
  listLeaves,
  listOfficers,
  mayRecordLeave,
  nameOfficers,
  ownPosts,
  possibleDeputies,
  recordLeave,
  type Leave,
  type LeaveRefusal,
  type OfficerCard,
} from '../../../people/index.ts'
import { officerOf } from '../asked.ts'
import { daysOf, leavePage, leavePath } from './leave-page.ts'

/** Everybody may for themselves; the use cases say for whom else, and write the audit log. */
const own = { permission: 'account.use', audit: 'none' } as const

/** `/petugas/cuti`: who is away, and who stands in. */
export const leaveRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: leavePath,
    ...own,
    query: z.object({
      petugas: z.uuid().optional().catch(undefined),
      instansi: z.string().max(200).optional(),
      selesai: z.enum(['catat', 'akhiri']).optional().catch(undefined),
    }),
    handler: (ask) => {
      const { staff } = ask.text
      const { petugas = '', instansi = '', selesai } = ask.query
      const done = selesai === undefined ? null : selesai === 'catat' ? staff.leaveSaved : staff.leaveEnded
      return showLeaves(room, ask, { petugas, instansi }, {}, done)
    },
  }),
  route({ method: 'POST', path: leavePath, ...own, handler: (ask) => record(room, ask) }),
  route({
    method: 'POST',
    path: `${leavePath}/akhiri`,
    ...own,
    body: z.object({ id: z.uuid() }),
    handler: async (ask) => {
      const { db, now } = room.reports
      const ended = await cancelLeave(db, now(), ask.body.id, officerOf(ask))
      if (ended.ok) return redirect(`${leavePath}?selesai=akhiri`)
      return showLeaves(room, ask, {}, { pengganti: ask.text.staff.leaveRefusals[ended.refusal.refusal] })
    },
  }),
]

async function record(room: LettersRoom, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const { db, now } = room.reports
  const { staff, deskCommands } = ask.text
  const typed = ask.body
  const [from, until] = [readDay(fieldText(typed, 'dari')), readDay(fieldText(typed, 'sampai'))]
  const deputy = fieldText(typed, 'pengganti')
  const wrong: Mistakes = {
    ...(deputy === '' ? { pengganti: deskCommands.mistakes.choose(staff.leaveDeputy) } : {}),
    ...(from === null ? { dari: deskCommands.mistakes.notADay(staff.leaveFrom) } : {}),
    ...(until === null ? { sampai: deskCommands.mistakes.notADay(staff.leaveUntil) } : {}),
  }
  if (from === null || until === null || deputy === '') return showLeaves(room, ask, typed, wrong)
  const officer = (fieldText(typed, 'petugas') || officerOf(ask).id) as OfficerId
  const agency = fieldText(typed, 'instansi') as AgencyId
  const leave = { officer, agency, deputy: deputy as OfficerId, from, until }
  const recorded = await recordLeave(db, now(), leave, officerOf(ask))
  if (recorded.ok) {
    await tellDeputy(room, recorded.value)
    return redirect(`${leavePath}?selesai=catat`)
  }
  const { refusal } = recorded.refusal
  return showLeaves(room, ask, typed, { [fieldOf[refusal]]: staff.leaveRefusals[refusal] })
}

const fieldOf: Readonly<Record<LeaveRefusal['refusal'], string>> = {
  unknownOfficer: 'pengganti',
  notPermitted: 'pengganti',
  daysWrong: 'sampai',
  alreadyAway: 'dari',
  deputyUnfit: 'pengganti',
  deputyAway: 'pengganti',
}

/** The deputy learns beforehand. It is a courtesy: the work itself is told of in the program, whether this arrives or not. */
async function tellDeputy({ reports: { db, now }, post, siteUrl }: LettersRoom, leave: Leave): Promise<void> {
  const deputy = (await listOfficers(db, now(), { officer: leave.deputy }))[0]
  if (deputy === undefined) return
  const [agencies, names] = [await loadAgencies(db), await nameOfficers(db, [leave.officer])]
  const { language, email: to } = deputy
  const { leaveLetter } = messages[language].staff
  const name = names.get(leave.officer) ?? ''
  const agency = agencies.get(leave.agency)?.name ?? leave.agency
  await post({
    to,
    language,
    subject: leaveLetter.subject(name),
    pieces: [
      { kind: 'text', text: leaveLetter.body(name, agency, daysOf(leave, { agencies, language })) },
      { kind: 'action', label: leaveLetter.open, href: `${siteUrl}/petugas` },
    ],
  })
}

async function showLeaves(
  { reports: { db, now } }: LettersRoom,
  ask: Pick<Ask, 'actor' | 'csrf' | 'language'>,
  typed: Fields = {},
  mistakes: Mistakes = {},
  done: string | null = null,
): Promise<Answer> {
  const reader = officerOf(ask)
  const agencies = await loadAgencies(db)
  const id = (fieldText(typed, 'petugas') || reader.id) as OfficerId
  const card = await findOfficer(db, id, now())
  const places = card === null ? [] : placesOf(card, reader, agencies)
  if (card === null || (places.length === 0 && id !== reader.id)) return problem('notFound')
  const agency = places.find((one) => one === fieldText(typed, 'instansi')) ?? places[0] ?? null
  const colleagues = await colleaguesOf(db, now(), reader, agencies)
  const leaves = await listLeaves(db, [...new Set([id, reader.id, ...colleagues.map((one) => one.officer.id)])], now())
  const names = await nameOfficers(db, [...new Set(leaves.flatMap(({ officer, deputy }) => [officer, deputy]))])
  const deputies = agency === null ? [] : await possibleDeputies(db, now(), card.officer, agency)
  const shown = { reader, card, agency, places, deputies, leaves, names, colleagues, agencies }
  return page(leavePage({ ...shown, done, typed, mistakes, now: now(), csrf: ask.csrf(), language: ask.language }))
}

/** Where the officer holds duties and the reader may say that they are away. */
const placesOf = ({ officer }: OfficerCard, reader: Officer, agencies: Agencies): AgencyId[] =>
  [...new Set(ownPosts(officer).map(({ agency }) => agency))].filter((agency) =>
    mayRecordLeave(reader, officer.id, agency, treeOf(agencies)),
  )

/** The reader's colleagues at the very agencies where they work, as far as their leave is the reader's to record. */
async function colleaguesOf(
  db: LettersRoom['reports']['db'],
  now: Temporal.Instant,
  reader: Officer,
  agencies: Agencies,
): Promise<OfficerCard[]> {
  const homes = [...new Set(ownPosts(reader).map(({ agency }) => agency))]
  const cards = (await Promise.all(homes.map((agency) => listOfficers(db, now, { agency })))).flat()
  const others = new Map(cards.map((card) => [card.officer.id, card]))
  others.delete(reader.id)
  const tree = treeOf(agencies)
  return [...others.values()].filter(({ officer }) =>
    homes.some((agency) => mayRecordLeave(reader, officer.id, agency, tree)),
  )
}
