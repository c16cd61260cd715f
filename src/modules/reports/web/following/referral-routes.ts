import { z } from 'zod'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { giveConsent } from '../../usecases/give-consent.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import { reporterOffers } from '../../usecases/reporter-offers.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { eligibility } from './eligibility.ts'
import { referralPage } from './referral-page.ts'
import { withOwnReport } from './own-report.ts'

const shared = {
  path: '/laporan/:number/rujukan',
  permission: 'public',
  audit: 'none',
  params: z.object({ number: z.string().max(40) }),
} as const

/** Asking for a referral to the Ombudsman, or consenting to one; name and contact are asked for where they are missing. */
export const referralRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    ...shared,
    handler: (ask) => withOwnReport(room, ask, async (view) => show(room, view, ask, {}, {})),
  }),
  route({ method: 'POST', ...shared, handler: (ask) => withOwnReport(room, ask, (view) => consent(room, view, ask)) }),
]

const commandOf = (room: ReportsRoom, view: ReportView): 'requestReferral' | 'consent' | null => {
  const offers = reporterOffers(room, view)
  return offers.has('requestReferral') ? 'requestReferral' : offers.has('consent') ? 'consent' : null
}

function show(
  room: ReportsRoom,
  view: ReportView,
  ask: Pick<Ask, 'csrf' | 'text' | 'language'>,
  typed: Fields,
  mistakes: Mistakes,
): Answer {
  const { number, identified } = view.state
  const command = commandOf(room, view)
  const conditions = eligibility(view, ask.language)
  const shown = { number, command, conditions, asksContact: !identified, typed, mistakes, csrf: ask.csrf() }
  return page(referralPage(shown, ask.text))
}

async function consent(room: ReportsRoom, view: ReportView, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const { number } = view.state
  const command = commandOf(room, view)
  if (command === null) return show(room, view, ask, {}, {})
  const [name, phone, email] = ['nama', 'telepon', 'surel'].map((field) => fieldText(ask.body, field) || null)
  const given = await giveConsent(room, number, command, {
    name: name ?? null,
    phone: phone ?? null,
    email: email ?? null,
  })
  if (given.ok) return redirect(`/laporan/${number}?selesai=${command}`)
  const { refusal } = given.refusal
  if (refusal === 'unknownReport') return problem('notFound')
  const { title, advice } = ask.text.refusals[refusal]
  const field =
    refusal === 'phoneInvalid'
      ? 'telepon'
      : refusal === 'emailInvalid' || refusal === 'contactStands'
        ? 'surel'
        : 'nama'
  return show(room, view, ask, ask.body, { [field]: `${title}. ${advice}` })
}
