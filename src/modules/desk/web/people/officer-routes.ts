import { z } from 'zod'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import type { LettersRoom } from '../../../notices/index.ts'
import {
  addPost,
  endSessionsOf,
  findOfficerCard,
  invitationOf,
  ownPosts,
  resetFactorsOf,
} from '../../../people/index.ts'
import { officerOf } from '../asked.ts'
import { officerPage } from './officer-page.ts'
import { seen } from './people-page.ts'
import { changePeople, manage, peoplePath, postIn, staffing } from './staffing.ts'

const params = z.object({ officer: z.uuid() })
const count = z.coerce.number().int().min(0).catch(0).default(0)

/** `/petugas/orang/:officer`: one officer's duties, and one more. */
export const officerRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: `${peoplePath}/:officer`,
    ...manage,
    params,
    query: z.object({
      tersimpan: z.literal('ya').optional().catch(undefined),
      instansi: z.string().max(200).optional(),
      pindah: count,
      kembali: count,
      akhir: z.literal('ya').optional().catch(undefined),
    }),
    handler: (ask) => {
      const { tersimpan, akhir, pindah, kembali, instansi } = ask.query
      const ended = akhir === 'ya' ? ask.text.staff.handedOver(pindah, kembali) : null
      const done = tersimpan === 'ya' ? [ask.text.operate.saved, ended].filter(Boolean).join(' ') : null
      return showOfficer(room, ask, instansi === undefined ? {} : { instansi }, {}, done)
    },
  }),
  route({
    method: 'POST',
    path: `${peoplePath}/:officer`,
    ...changePeople,
    params,
    handler: async (ask) => {
      const { operate, keeping } = ask.text
      const { db, now } = room.reports
      const post = postIn(ask.body)
      if (post === null) return showOfficer(room, ask, ask.body, { tugas: operate.choiceMissing })
      const added = await addPost(db, now(), ask.params.officer as OfficerId, post, officerOf(ask))
      if (added.ok) return redirect(`${peoplePath}/${ask.params.officer}?tersimpan=ya`)
      const sentences = { ...operate.officerRefusals, ...keeping.postRefusals }
      return showOfficer(room, ask, ask.body, { tugas: sentences[added.refusal.refusal] })
    },
  }),
  helpRoute(room, 'keluarkan', endSessionsOf),
  helpRoute(room, 'bukti', resetFactorsOf),
]

/** What is done for a colleague whose phone is stolen or lost. */
const helpRoute = (room: LettersRoom, rest: 'keluarkan' | 'bukti', help: typeof endSessionsOf): Route =>
  route({
    method: 'POST',
    path: `${peoplePath}/:officer/${rest}`,
    ...changePeople,
    params,
    handler: async (ask) => {
      const { db, now } = room.reports
      const helped = await help(db, now(), ask.params.officer as OfficerId, officerOf(ask))
      const { staff } = ask.text
      if (helped.ok) {
        const said = rest === 'keluarkan' ? staff.signedThemOut : staff.factorsReset
        return showOfficer(room, ask, {}, {}, said(helped.value))
      }
      const { refusal } = helped.refusal
      return refusal === 'unknownOfficer'
        ? problem('notFound')
        : showOfficer(room, ask, {}, { tugas: staff.helpRefusals[refusal] })
    },
  })

/** The officer's page, with what was typed and what is wrong with it. */
export async function showOfficer(
  { reports: { db, now } }: LettersRoom,
  ask: Ask<{ readonly officer: string }>,
  typed: Fields = {},
  mistakes: Mistakes = {},
  done: string | null = null,
): Promise<Answer> {
  const id = ask.params.officer as OfficerId
  const [officer, invitation] = await Promise.all([findOfficerCard(db, id, now()), invitationOf(db, id)])
  if (officer === null) return problem('notFound')
  const view = await staffing(db, ask, typed, mistakes)
  const chosen = fieldText(typed, 'instansi') as AgencyId
  const home = ownPosts(officer.officer).find(({ agency }) => view.reached.has(agency))?.agency ?? null
  return page(
    officerPage({
      ...view,
      officer,
      invitation: invitation ?? null,
      agency: view.agencies.has(chosen) ? chosen : home,
      done,
      isOwn: id === officerOf(ask).id,
      lastSeen: seen(officer, { now: now(), language: ask.language }),
      now: now(),
      language: ask.language,
    }),
  )
}
