import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { moment } from '../../../web/messages/dates.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { askCode } from '../usecases/ask-code.ts'
import { provenContact, type ProvenContact } from '../usecases/prove-code.ts'
import { readContact } from '../usecases/read-contact.ts'
import { askBack, stopRecovery } from '../usecases/recover-account.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { askerOf, open } from './asked.ts'
import { codeToken, withCode, withoutCode } from './cookies.ts'
import { whyNotSent } from './enter-routes.ts'
import { proofPage, recoverPage, stopPage, stoppedPage, waitingPage } from './recover-pages.ts'

/** `/akun/pulihkan`: an account without its old contacts; `/akun/hentikan`: the old contacts say no. */
export const recoverRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/akun/pulihkan',
    ...open,
    handler: (ask) => page(recoverPage({ contact: '', mistakes: {}, csrf: ask.csrf() }, ask.text)),
  }),
  route({ method: 'POST', path: '/akun/pulihkan', ...open, handler: (ask) => askFor(room, ask) }),
  route({
    method: 'GET',
    path: '/akun/pulihkan/bukti',
    ...open,
    handler: (ask) => withProven(room, ask, (proven) => showProof(ask, proven, {})),
  }),
  route({
    method: 'POST',
    path: '/akun/pulihkan/bukti',
    ...open,
    handler: (ask) => withProven(room, ask, (proven) => takeProof(room, ask, proven)),
  }),
  route({
    method: 'GET',
    path: '/akun/hentikan',
    ...open,
    handler: (ask) => page(stopPage({ code: '', mistakes: {}, csrf: ask.csrf() }, ask.text)),
  }),
  route({
    method: 'POST',
    path: '/akun/hentikan',
    ...open,
    handler: async (ask) => {
      // Whoever copies the whole link has copied the code.
      const code = fieldText(ask.body, 'kode').replace(/^.*#/, '')
      if (code !== '' && (await stopRecovery(room, { token: code }))) return page(stoppedPage(ask.text))
      return page(stopPage({ code, mistakes: { kode: ask.text.accounts.stopOver }, csrf: ask.csrf() }, ask.text))
    },
  }),
]

type Sent = Ask<unknown, unknown, Fields>

async function askFor(room: AccountsRoom, ask: Sent): Promise<Answer> {
  const typed = fieldText(ask.body, 'kontak')
  const again = (mistake: string): Answer =>
    page(recoverPage({ contact: typed, mistakes: { kontak: mistake }, csrf: ask.csrf() }, ask.text))
  const contact = readContact(typed)
  if (!contact.ok) return again(ask.text.accounts[contact.refusal.refusal])
  if (!room.post.routes.includes(contact.value.route)) return again(ask.text.accounts.notSentPhone)
  const about = { contact: contact.value, purpose: 'recover', owner: null, language: ask.language } as const
  const asked = await askCode(room, { ...about, ...askerOf(ask) })
  if (!asked.ok) return again(whyNotSent(asked.refusal, room.now(), ask.text))
  return withCode(redirect('/akun/kode'), asked.value)
}

async function withProven(
  room: AccountsRoom,
  ask: Pick<Ask, 'cookie'>,
  work: (proven: ProvenContact) => Answer | Promise<Answer>,
): Promise<Answer> {
  const proven = await provenContact(room, codeToken(ask), 'recover')
  return proven === null ? redirect('/akun/pulihkan') : work(proven)
}

async function takeProof(room: AccountsRoom, ask: Sent, proven: ProvenContact): Promise<Answer> {
  const { accounts: words } = ask.text
  const shown = {
    number: fieldText(ask.body, 'nomor'),
    secret: fieldText(ask.body, 'rahasia'),
    nik: fieldText(ask.body, 'nik'),
    bornOn: fieldText(ask.body, 'lahir'),
    address: ask.remoteAddress,
  }
  const asked = await askBack(room, proven, shown)
  if (!asked.ok) return showProof(ask, proven, { nomor: words[asked.refusal.refusal] }, ask.body)
  const from = moment(asked.value, 'Asia/Jakarta', ask.language)
  return withoutCode(page(waitingPage(words.waiting(from, proven.contact.address), ask.text)))
}

const showProof = (
  ask: Pick<Ask, 'csrf' | 'text'>,
  { contact }: ProvenContact,
  mistakes: Mistakes,
  typed: Fields = {},
): Answer => page(proofPage({ contact: contact.address, typed, mistakes, csrf: ask.csrf() }, ask.text))
