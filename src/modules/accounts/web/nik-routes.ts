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
import { lookAtNik, settleNik, type NikRefusal } from '../usecases/settle-nik.ts'
import { nikDecisionPage, nikPage, nikPath, type NikView } from './nik-page.ts'

/** Whoever may see identities; each step is written down by its use case, found or not. */
const guarded = { permission: 'identity.read', stepUp: true, audit: 'none' } as const
type Sent = Ask<unknown, unknown, Fields>

/** `/petugas/nik`: two accounts name the same NIK, and the person with the card stands at the counter. */
export const nikRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: nikPath,
    ...guarded,
    query: z.object({ selesai: z.literal('ya').optional().catch(undefined) }),
    handler: (ask) => page(nikPage({ ...viewOf(ask, {}, {}), isDone: ask.query.selesai === 'ya' }, ask.text)),
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
  isDone: false,
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
  return settled.ok ? redirect(`${nikPath}?selesai=ya`) : again(ask, settled.refusal)
}

function again(ask: Sent, { refusal }: NikRefusal): Answer {
  const { nikDesk: words } = ask.text.accounts
  const field = refusal === 'contactInvalid' || refusal === 'claimantUnknown' ? 'kontak' : 'nik'
  return page(nikPage(viewOf(ask, ask.body, { [field]: words.refusals[refusal] }), ask.text))
}
