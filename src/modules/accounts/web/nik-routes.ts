import { z } from 'zod'
import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Officer } from '../../../kernel/actor.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { nikDecisions } from '../domain/account.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { lookAtNik } from '../usecases/look-at-nik.ts'
import { settleNik, type SettleRefusal } from '../usecases/settle-nik.ts'
import { nikDecisionPage, nikPage, nikPath, type NikView } from './nik-page.ts'

/** Each step is written down by its use case, found or not. */
const guarded = { permission: 'nik.settle', stepUp: true, audit: 'none' } as const
type Sent = Ask<unknown, unknown, Fields>

/** `/petugas/nik`: two accounts name the same NIK, and the person with the card stands at the counter. */
export const nikRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: nikPath,
    ...guarded,
    query: z.object({ selesai: z.enum(['ya', 'kedua']).optional().catch(undefined) }),
    handler: (ask) => {
      const { selesai } = ask.query
      const done = selesai === undefined ? null : selesai === 'ya' ? 'settled' : 'releaseAsked'
      return page(nikPage({ ...viewOf(ask, {}, {}), done }, ask.text))
    },
  }),
  route({
    method: 'POST',
    path: nikPath,
    ...guarded,
    handler: (ask) => asOfficer(ask, (officer) => look(room, ask, officer)),
  }),
  route({
    method: 'POST',
    path: `${nikPath}/putusan`,
    ...guarded,
    handler: (ask) => asOfficer(ask, (officer) => decide(room, ask, officer)),
  }),
]

const asOfficer = (
  { actor }: Pick<Ask, 'actor'>,
  work: (officer: Officer) => Promise<Answer>,
): Answer | Promise<Answer> => (actor.kind === 'officer' ? work(actor) : problem('forbidden'))

const viewOf = (ask: Pick<Ask, 'csrf' | 'language'>, typed: Fields, mistakes: Mistakes): NikView => ({
  typed,
  mistakes,
  csrf: ask.csrf(),
  done: null,
  dayOf: (at) => longDay(localDay(at, nationalZone), ask.language),
})

const typedIn = ({ body }: Pick<Sent, 'body'>) => ({ nik: fieldText(body, 'nik'), contact: fieldText(body, 'kontak') })

async function look(room: AccountsRoom, ask: Sent, officer: Officer, mistakes: Mistakes = {}): Promise<Answer> {
  const found = await lookAtNik(room, officer, typedIn(ask))
  if (!found.ok) return again(ask, found.refusal)
  return page(nikDecisionPage({ ...viewOf(ask, ask.body, mistakes), ...found.value }, ask.text))
}

async function decide(room: AccountsRoom, ask: Sent, officer: Officer): Promise<Answer> {
  const { nikDesk: words } = ask.text.accounts
  const decision = nikDecisions.find((one) => one === fieldText(ask.body, 'putusan'))
  const reason = fieldText(ask.body, 'alasan')
  if (decision === undefined || reason === '')
    return look(room, ask, officer, {
      ...(decision === undefined ? { putusan: words.decisionMissing } : {}),
      ...(reason === '' ? { alasan: words.reasonMissing } : {}),
    })
  const settled = await settleNik(room, officer, { ...typedIn(ask), decision, reason })
  if (!settled.ok) return again(ask, settled.refusal)
  return redirect(`${nikPath}?selesai=${settled.value === 'releaseAsked' ? 'kedua' : 'ya'}`)
}

function again(ask: Sent, { refusal }: SettleRefusal): Answer {
  const { nikDesk: words } = ask.text.accounts
  const field = refusal === 'contactInvalid' || refusal === 'claimantUnknown' ? 'kontak' : 'nik'
  return page(nikPage(viewOf(ask, ask.body, { [field]: words.refusals[refusal] }), ask.text))
}
