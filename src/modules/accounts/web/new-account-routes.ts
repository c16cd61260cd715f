import { z } from 'zod'
import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { localPath } from '../../people/index.ts'
import { askRegistry } from '../usecases/keep-details.ts'
import { openAccount, type OpenRefusal } from '../usecases/open-account.ts'
import { provenContact, type ProvenContact } from '../usecases/prove-code.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { enteringOf, homePath, nextIn, open, withNext } from './asked.ts'
import { codeToken, withAccount } from './cookies.ts'
import { readDetailsForm } from './details-form.ts'
import { newAccountPage } from './new-account-page.ts'

/** `/akun/baru`: a proven contact becomes an account. */
export const newAccountRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/akun/baru',
    ...open,
    query: z.object({ lanjut: z.string().max(500).default('') }),
    handler: (ask) => {
      const next = localPath(ask.query.lanjut, homePath)
      return withProven(room, ask, next, (proven) => show(ask, proven, next))
    },
  }),
  route({
    method: 'POST',
    path: '/akun/baru',
    ...open,
    keepsTyped: true,
    handler: (ask) => {
      const next = nextIn(ask.body)
      return withProven(room, ask, next, (proven) => create(room, ask, proven, next))
    },
  }),
]

/** Who has proven nothing, or too long ago, begins anew. */
async function withProven(
  room: AccountsRoom,
  ask: Pick<Ask, 'cookie'>,
  next: string,
  work: (proven: ProvenContact) => Answer | Promise<Answer>,
): Promise<Answer> {
  const proven = await provenContact(room, codeToken(ask), 'enter')
  return proven === null ? redirect(withNext('/akun/masuk', next, { kode: 'habis' })) : work(proven)
}

async function create(
  room: AccountsRoom,
  ask: Ask<unknown, unknown, Fields>,
  proven: ProvenContact,
  next: `/${string}`,
): Promise<Answer> {
  const again = (mistakes: Mistakes = {}): Answer => show(ask, proven, next, ask.body, mistakes)
  if (ask.isStale) return again()
  const form = readDetailsForm(ask.body, room.now(), ask.text)
  if (!form.ok) return again(form.refusal)
  const isShared = fieldText(ask.body, 'bersama') === 'ya'
  const entering = enteringOf(ask, isShared)
  const opened = await openAccount(room, proven, { ...form.value, entering, language: ask.language })
  if (!opened.ok) return again(takenMistake(opened.refusal, ask.text))
  // Nobody waits for the registry: what it says stands on the account's page.
  askRegistry(room, opened.value.account).catch(room.onBroken)
  return withAccount(redirect(next), opened.value, isShared)
}

export const takenMistake = ({ refusal }: OpenRefusal, { accounts: words }: Messages): Mistakes =>
  refusal === 'contactTaken' ? { nama: words.contactTaken } : { nomor: words[refusal] }

const show = (
  ask: Pick<Ask, 'csrf' | 'text' | 'isStale'>,
  { contact }: ProvenContact,
  next: string,
  typed: Fields = {},
  mistakes: Mistakes = {},
): Answer =>
  page(
    newAccountPage(
      { contact: contact.address, typed, mistakes, csrf: ask.csrf(), next, isStale: ask.isStale },
      ask.text,
    ),
  )
