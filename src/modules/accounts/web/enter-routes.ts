import { z } from 'zod'
import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields } from '../../../web/form.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { localPath, minutesUntil, passkeysAt } from '../../people/index.ts'
import { askCode, type AskRefusal } from '../usecases/ask-code.ts'
import { readContact, type ContactRefusal } from '../usecases/read-contact.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { askerOf, homePath, nextIn, open, signedIn, withNext } from './asked.ts'
import { withCode } from './cookies.ts'
import { enterPage, type EnterView } from './enter-pages.ts'

const query = z.object({
  lanjut: z.string().max(500).default(''),
  kode: z.literal('habis').optional().catch(undefined),
})

/** `/akun/masuk` and `/daftar`: a contact is asked for, and a code goes there. */
export const enterRoutes = (room: AccountsRoom): readonly Route[] => [
  ...(['/akun/masuk', '/daftar'] as const).map((path) =>
    route({
      method: 'GET',
      path,
      ...open,
      query,
      handler: async (ask) => {
        const next = localPath(ask.query.lanjut, homePath)
        if ((await signedIn(room, ask)) !== null) return redirect(next)
        const said = ask.query.kode === 'habis' ? ask.text.accounts.codeOver : null
        return show(room, ask, { contact: '', next, said, isRegistering: path === '/daftar' })
      },
    }),
  ),
  route({
    method: 'POST',
    path: '/akun/masuk',
    ...open,
    keepsTyped: true,
    handler: (ask) => askFor(room, ask),
  }),
]

async function askFor(room: AccountsRoom, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const [typed, next] = [fieldText(ask.body, 'kontak'), nextIn(ask.body)]
  const again = (mistake?: string): Answer =>
    show(room, ask, { contact: typed, next, mistakes: mistake === undefined ? {} : { kontak: mistake } })
  if (ask.isStale) return again()
  const contact = readContact(typed)
  if (!contact.ok) return again(ask.text.accounts[contact.refusal.refusal])
  const about = { contact: contact.value, purpose: 'enter', owner: null, language: ask.language } as const
  const asked = await askCode(room, { ...about, ...askerOf(ask) })
  if (!asked.ok) return again(whyNotSent(asked.refusal, room.now(), ask.text))
  return withCode(redirect(withNext('/akun/kode', next)), asked.value)
}

/** What to say where no code went out. */
export function whyNotSent(
  refusal: AskRefusal | ContactRefusal,
  now: Temporal.Instant,
  { accounts: words }: Messages,
): string {
  switch (refusal.refusal) {
    case 'tooManyCodes':
      return words.tooManyCodes(minutesUntil(refusal.until, now))
    case 'codeNotSent':
      return words.notSent
    case 'contactMissing':
    case 'contactInvalid':
      return words[refusal.refusal]
  }
}

function show(
  room: AccountsRoom,
  ask: Pick<Ask, 'csrf' | 'text' | 'isStale' | 'header'>,
  view: Pick<EnterView, 'contact' | 'next'> & Partial<EnterView>,
): Answer {
  const withPasskeys = passkeysAt(room, ask).passkeys !== null
  const rest = { mistakes: {}, isRegistering: false, said: null, withPasskeys, ...view }
  return page(enterPage({ ...rest, routes: room.post.routes, csrf: ask.csrf(), isStale: ask.isStale }, ask.text))
}
