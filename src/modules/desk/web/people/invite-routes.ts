import { z } from 'zod'
import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { page, problem, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import type { LettersRoom } from '../../../notices/index.ts'
import {
  findOfficer,
  inviteAgain,
  inviteOfficer,
  ownPosts,
  type Invited,
  type InviteRefusal,
} from '../../../people/index.ts'
import { officerOf } from '../asked.ts'
import { invitedPage, invitePage, invitePath } from './invite-page.ts'
import { showOfficer } from './officer-routes.ts'
import { changePeople, manage, peoplePath, postIn, staffing } from './staffing.ts'

/** `/petugas/orang/undang`: a new colleague chooses a password by a link that works once. */
export const inviteRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: invitePath,
    ...manage,
    query: z.object({ instansi: z.string().max(200).optional() }),
    handler: (ask) => showForm(room, ask, (ask.query.instansi as AgencyId | undefined) ?? homeOf(ask)),
  }),
  route({
    method: 'POST',
    path: invitePath,
    ...changePeople,
    handler: async (ask) => {
      const { operate } = ask.text
      const agency = fieldText(ask.body, 'instansi') as AgencyId
      const post = postIn(ask.body)
      if (post === null) return showForm(room, ask, agency, ask.body, { tugas: operate.choiceMissing })
      const person = { email: fieldText(ask.body, 'surel'), name: fieldText(ask.body, 'nama'), post }
      const { db, now } = room.reports
      const invited = await inviteOfficer(db, now(), person, officerOf(ask))
      if (invited.ok) return passOn(room, ask, invited.value)
      const { refusal } = invited.refusal
      return showForm(room, ask, agency, ask.body, { [fieldOf[refusal]]: operate.officerRefusals[refusal] })
    },
  }),
  route({
    method: 'POST',
    path: `${peoplePath}/:officer/undang`,
    ...changePeople,
    params: z.object({ officer: z.uuid() }),
    handler: async (ask) => {
      const { db, now } = room.reports
      const invited = await inviteAgain(db, now(), ask.params.officer as OfficerId, officerOf(ask))
      if (invited.ok) return passOn(room, ask, invited.value)
      const { refusal } = invited.refusal
      if (refusal === 'unknownOfficer') return problem('notFound')
      return showOfficer(room, ask, {}, { tugas: ask.text.staff.inviteRefusals[refusal] })
    },
  }),
]

const fieldOf: Readonly<Record<InviteRefusal['refusal'], string>> = {
  emailInvalid: 'surel',
  emailTaken: 'surel',
  nameMissing: 'nama',
  agencyUnknown: 'tugas',
  roleNotAtHome: 'tugas',
  notPermitted: 'tugas',
}

/** Most people are invited to where whoever invites works. */
const homeOf = (ask: Ask): AgencyId | null =>
  officerOf(ask).posts.find(({ role }) => role === 'coordinator' || role === 'nationalAdmin')?.agency ?? null

async function showForm(
  { reports }: LettersRoom,
  ask: Pick<Ask, 'actor' | 'csrf' | 'text'>,
  agency: AgencyId | null,
  typed: Fields = {},
  mistakes: Mistakes = {},
): Promise<Answer> {
  return page(invitePage({ ...(await staffing(reports.db, ask, typed, mistakes)), agency }, ask.text))
}

/** Sends the letter, in the language that people here speak, and says how it went; the link is never kept. */
async function passOn({ reports, post, siteUrl }: LettersRoom, ask: Ask, invited: Invited): Promise<Answer> {
  const { staff, people } = messages.id
  const { email, name, token, expiresAt } = invited
  const link = `${siteUrl}/undangan#${token}`
  const { agencies } = await reports.lawShelf.open()
  const card = await findOfficer(reports.db, invited.officer, reports.now())
  const duties = (card === null ? [] : ownPosts(card.officer)).map(({ role, agency }) =>
    people.dutyAt(people.roles[role], agencies.get(agency)?.name ?? agency),
  )
  const isMailed = await post({
    to: email,
    language: 'id',
    subject: staff.letter.subject,
    pieces: [
      { kind: 'text', text: staff.letter.greeting(name) },
      { kind: 'text', text: staff.letter.body(duties.join('; ')) },
      { kind: 'action', label: staff.letter.open, href: link },
      { kind: 'text', text: staff.letter.code(token) },
      { kind: 'note', text: staff.letter.until(moment(expiresAt, nationalZone, 'id')) },
      { kind: 'note', text: staff.letter.ignore },
    ],
  })
  return page(invitedPage({ invited, link, isMailed, language: ask.language }))
}
