import { z } from 'zod'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { ownDetails, type Details } from '../../../people/index.ts'
import { giveDetails, lawfulDetails } from '../../usecases/give-details.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import { reporterOffers } from '../../usecases/reporter-offers.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { detailFieldNames, detailsPage, maritalStatuses } from './details-page.ts'
import { withOwnReport } from './own-report.ts'

const shared = {
  path: '/laporan/:number/rujukan/data',
  permission: 'public',
  audit: 'none',
  params: z.object({ number: z.string().max(40) }),
} as const

type Asked = Ask<{ number: string }, unknown, Fields>

/** `/laporan/{number}/rujukan/data`: what the law asks of a complainant, asked only once the Ombudsman has the report. */
export const detailsRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    ...shared,
    handler: (ask) => withDetails(room, ask, (view) => show(room, view, ask, {}, {})),
  }),
  route({ method: 'POST', ...shared, handler: (ask) => withDetails(room, ask, (view) => save(room, view, ask)) }),
]

/** Before a referral and after it nothing is asked. */
const withDetails = (room: ReportsRoom, ask: Asked, work: (view: ReportView) => Promise<Answer>): Promise<Answer> =>
  withOwnReport(room, ask, async (view) =>
    reporterOffers(room, view).has('giveDetails') ? work(view) : redirect(`/laporan/${view.state.number}`),
  )

async function show(
  room: ReportsRoom,
  { state, reporter }: ReportView,
  ask: Pick<Ask, 'csrf' | 'text'>,
  typed: Fields,
  mistakes: Mistakes,
): Promise<Answer> {
  const before = await ownDetails(room.db, room.vault, reporter, lawfulDetails)
  const given = new Set(lawfulDetails.filter((name) => before[name] !== undefined))
  const keepsSecret = state.ombudsman?.keepsSecret === true || state.anonymous
  return page(detailsPage({ number: state.number, given, keepsSecret, typed, mistakes, csrf: ask.csrf() }, ask.text))
}

const longest = 300

async function save(room: ReportsRoom, view: ReportView, ask: Asked): Promise<Answer> {
  const { number } = view.state
  const typed = lawfulDetails.map((detail) => [detail, fieldText(ask.body, detailFieldNames[detail])] as const)
  const details: Details = Object.fromEntries(typed.filter(([, value]) => value !== ''))
  const mistakes = mistakesIn(details, today(room, view), ask)
  if (Object.keys(mistakes).length > 0) return show(room, view, ask, ask.body, mistakes)
  const keepsSecret = fieldText(ask.body, 'rahasia') === 'ya'
  const given = await giveDetails(room, number, { details, keepsSecret })
  if (given.ok) return redirect(`/laporan/${number}?selesai=giveDetails`)
  return given.refusal.refusal === 'unknownReport' ? problem('notFound') : redirect(`/laporan/${number}`)
}

const today = (room: ReportsRoom, { law, state }: ReportView): Temporal.PlainDate =>
  localDay(room.now(), zoneOf(law.tree, state.lead ?? state.receivedBy))

function mistakesIn(details: Details, now: Temporal.PlainDate, { text }: Pick<Ask, 'text'>): Mistakes {
  const { reporter: words } = text.referrals
  const mistakes: Record<string, string> = {}
  if (Object.keys(details).length === 0) mistakes[detailFieldNames.birthPlace] = words.detailsNothing
  if (details.birthDate !== undefined && !isBirthDate(details.birthDate, now))
    mistakes[detailFieldNames.birthDate] = words.birthDateWrong
  const { maritalStatus } = details
  if (maritalStatus !== undefined && !maritalStatuses.some((one) => one === maritalStatus))
    mistakes[detailFieldNames.maritalStatus] = text.deskCommands.mistakes.choose(words.fields.maritalStatus)
  for (const name of ['birthPlace', 'occupation', 'fullAddress'] as const)
    if ((details[name]?.length ?? 0) > longest)
      mistakes[detailFieldNames[name]] = text.deskCommands.mistakes.tooLong(words.fields[name], longest)
  return mistakes
}

/** A day that has passed, in a lifetime that can be. */
function isBirthDate(text: string, now: Temporal.PlainDate): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.compare(Temporal.PlainDate.from(text), now) < 0
  } catch {
    return false
  }
}
