import { z } from 'zod'
import type { Post } from '../../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { roles } from '../../../../kernel/law/words.ts'
import { may } from '../../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies } from '../../../agencies/index.ts'
import type { LettersRoom } from '../../../notices/index.ts'
import {
  closeAccount,
  endPost,
  findOfficerCard,
  listOfficers,
  ownPosts,
  type FoundOfficer,
  type OfficerCard,
} from '../../../people/index.ts'
import { assignmentsOf, handOverAll } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { leavingPage } from './leaving-page.ts'
import { changePeople, manage, peoplePath, postIn } from './staffing.ts'

const params = z.object({ officer: z.uuid() })
type OfOfficer = { readonly officer: string }

/** `/petugas/orang/:officer/akhiri` and `/tutup`: a duty or an account ends, and nothing is left with somebody who is gone. */
export const leavingRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: `${peoplePath}/:officer/akhiri`,
    ...manage,
    params,
    query: z.object({ tugas: z.enum(roles), instansi: z.string().max(200) }),
    handler: (ask) => showLeaving(room, ask, postIn(ask.query)),
  }),
  route({
    method: 'POST',
    path: `${peoplePath}/:officer/akhiri`,
    ...changePeople,
    params,
    handler: async (ask) => {
      const { db, now } = room.reports
      const officer = ask.params.officer as OfficerId
      const post = postIn(ask.body)
      if (post === null) return redirect(`${peoplePath}/${officer}`)
      const ended = await endPost(db, now(), officer, post, officerOf(ask))
      if (!ended.ok) {
        const sentences = { ...ask.text.operate.officerRefusals, ...ask.text.keeping.postRefusals }
        return showLeaving(room, ask, post, ask.body, { tugas: sentences[ended.refusal.refusal] })
      }
      const left = await findOfficerCard(db, officer, now())
      if (left !== null && ownPosts(left.officer).length > 0) return redirect(`${peoplePath}/${officer}?tersimpan=ya`)
      const { handedOver, putBack } = await handOver(room, ask)
      return redirect(
        `${peoplePath}/${officer}?tersimpan=ya&akhir=ya&pindah=${handedOver.length}&kembali=${putBack.length}`,
      )
    },
  }),
  route({
    method: 'GET',
    path: `${peoplePath}/:officer/tutup`,
    ...manage,
    params,
    handler: (ask) => showLeaving(room, ask, null),
  }),
  route({
    method: 'POST',
    path: `${peoplePath}/:officer/tutup`,
    ...changePeople,
    params,
    handler: async (ask) => {
      const { db, now } = room.reports
      const closed = await closeAccount(db, now(), ask.params.officer as OfficerId, officerOf(ask))
      if (closed.ok) {
        await handOver(room, ask)
        return redirect(`${peoplePath}?ditutup=ya`)
      }
      const { refusal } = closed.refusal
      return refusal === 'unknownOfficer'
        ? problem('notFound')
        : showLeaving(room, ask, null, ask.body, { ahli: ask.text.staff.closeRefusals[refusal] })
    },
  }),
]

/** What they held goes to whoever was chosen, or back to the desk. */
const handOver = ({ reports }: LettersRoom, ask: Ask<OfOfficer, unknown, Fields>) =>
  handOverAll(reports, {
    from: ask.params.officer as OfficerId,
    to: (fieldText(ask.body, 'ahli') || null) as OfficerId | null,
    by: officerOf(ask),
  })

async function showLeaving(
  { reports }: LettersRoom,
  ask: Ask<OfOfficer>,
  post: Post | null,
  typed: Fields = {},
  mistakes: Mistakes = {},
): Promise<Answer> {
  const { db, now } = reports
  const card = await findOfficerCard(db, ask.params.officer as OfficerId, now())
  if (card === null) return problem('notFound')
  const { tree } = await reports.lawShelf.open()
  // What somebody holds at a neighbour's, and with whom they work there, is the neighbour's to see.
  const isReached = (agency: AgencyId): boolean => may(ask.actor, 'people.manage', tree, agency)
  const isLast = post === null || ownPosts(card.officer).length < 2
  const held = isLast ? (await assignmentsOf(reports, card.officer.id)).filter(({ agency }) => isReached(agency)) : []
  const { isInvited } = card
  const view = { card, post, isInvited, isLast, held, typed, mistakes, csrf: ask.csrf(), language: ask.language }
  return page(
    leavingPage({ ...view, agencies: await loadAgencies(db), heirs: await heirsOf(reports, card, isReached) }),
  )
}

/** Colleagues at the agencies where the officer works. */
async function heirsOf(
  { db, now }: LettersRoom['reports'],
  { officer }: FoundOfficer,
  isReached: (agency: AgencyId) => boolean,
): Promise<readonly OfficerCard[]> {
  const places = [...new Set(ownPosts(officer).map(({ agency }) => agency))].filter(isReached)
  const cards = (await Promise.all(places.map((agency) => listOfficers(db, now(), { agency })))).flat()
  const byId = new Map(cards.map((card) => [card.officer.id, card]))
  byId.delete(officer.id)
  return [...byId.values()]
}
