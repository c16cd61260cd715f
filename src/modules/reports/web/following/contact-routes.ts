import { z } from 'zod'
import { page, problem, redirect, withCookie, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { contactRoutesOf, coverAddress } from '../../../people/index.ts'
import { changeContact } from '../../usecases/change-contact.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { contactPage } from './contact-page.ts'
import { accountHere, withOwnSecret } from './own-report.ts'
import { startReporterSession } from './reporter-session.ts'

const shared = {
  path: '/laporan/:number/kontak',
  permission: 'public',
  audit: 'none',
  params: z.object({ number: z.string().max(40) }),
} as const

/**
 * `/laporan/{number}/kontak`: the reporter mends a wrong contact, or gives a first one. It can bring a new secret, and codes
 * go to what is given here: an account that was left open does it only once it is proved who sits there.
 */
export const contactRoutes = (room: ReportsRoom): readonly Route[] => [
  route({ method: 'GET', ...shared, handler: (ask) => withOwnSecret(room, ask, (view) => show(room, view, ask, {})) }),
  route({ method: 'POST', ...shared, handler: (ask) => withOwnSecret(room, ask, (view) => change(room, view, ask)) }),
]

async function show(
  room: ReportsRoom,
  { state, reporter }: ReportView,
  ask: Pick<Ask<unknown, unknown, Fields>, 'body' | 'csrf' | 'text'>,
  mistakes: Mistakes,
): Promise<Answer> {
  const { email, phone } = await contactRoutesOf(room.db, room.vault, reporter)
  const now = { email: email && coverAddress(email), phone: phone && coverAddress(phone) }
  return page(contactPage({ ...now, number: state.number, typed: ask.body, mistakes, csrf: ask.csrf() }, ask.text))
}

async function change(room: ReportsRoom, view: ReportView, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const { number } = view.state
  const [email, phone] = [fieldText(ask.body, 'surel'), fieldText(ask.body, 'telepon')]
  const changed = await changeContact(room, number, {
    email,
    phone,
    renewsSecret: fieldText(ask.body, 'ganti') === 'ya',
    signedIn: await accountHere(room, ask),
  })
  if (changed.ok)
    return changed.value === null
      ? redirect(`/laporan/${number}?selesai=changeContact`)
      : withCookie(
          redirect(`/laporan/${number}/tanda-terima?baru=ya`),
          startReporterSession(room, number, changed.value),
        )
  const { refusal } = changed.refusal
  if (refusal === 'unknownReport') return problem('notFound')
  const { title, advice } = ask.text.refusals[refusal]
  return show(room, view, ask, { [refusal === 'phoneInvalid' ? 'telepon' : 'surel']: `${title}. ${advice}` })
}
