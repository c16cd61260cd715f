import { z } from 'zod'
import type { PersonId } from '../../../kernel/brand.ts'
import { page, redirect, type Answer, type Cookie } from '../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { closeAccount } from '../usecases/close-account.ts'
import { endSessions } from '../usecases/enter.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { open, signedIn } from './asked.ts'
import { forgetting } from './cookies.ts'
import { closePage, leftPage } from './own-page.ts'
import { withAccountOf } from './own-routes.ts'

/** What other modules leave on a browser for an account, to be taken away again. */
export type LeftBehind = {
  readonly cookiesOf: (account: PersonId) => Promise<readonly Cookie[]>
  /** The names under which the browser keeps forms. */
  readonly forms: readonly string[]
}

/** Signing out, here or everywhere, and closing the account: nothing stays on a phone that others use too. */
export const leaveRoutes = (room: AccountsRoom, left: LeftBehind): readonly Route[] => [
  route({ method: 'POST', path: '/akun/keluar', ...open, handler: (ask) => leave(room, left, ask, 'this') }),
  route({
    method: 'POST',
    path: '/akun/saya/keluar-semua',
    ...open,
    handler: (ask) => leave(room, left, ask, 'all'),
  }),
  route({
    method: 'GET',
    path: '/akun/keluar',
    ...open,
    query: z.object({ ditutup: z.literal('ya').optional().catch(undefined) }),
    handler: (ask) => page(leftPage(ask.query.ditutup === 'ya', left.forms, ask.text)),
  }),
  route({
    method: 'GET',
    path: '/akun/tutup',
    ...open,
    handler: (ask) => withAccountOf(room, ask, async () => page(closePage(ask.csrf(), ask.text))),
  }),
  route({
    method: 'POST',
    path: '/akun/tutup',
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        const cookies = await left.cookiesOf(id)
        await closeAccount(room, id)
        return forgetting(redirect('/akun/keluar?ditutup=ya'), cookies)
      }),
  }),
]

async function leave(room: AccountsRoom, left: LeftBehind, ask: Ask, which: 'this' | 'all'): Promise<Answer> {
  const account = await signedIn(room, ask)
  const cookies = account === null ? [] : await left.cookiesOf(account.id)
  if (account !== null)
    await endSessions(room.db, room.now(), account.id, which === 'all' ? 'all' : { only: account.session })
  return forgetting(redirect('/akun/keluar'), cookies)
}
