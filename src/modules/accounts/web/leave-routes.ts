import { z } from 'zod'
import type { PersonId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { page, redirect, type Answer, type Cookie } from '../../../web/answer.ts'
import { fieldText } from '../../../web/form.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { listPasskeys } from '../../people/index.ts'
import { closeAccount } from '../usecases/close-account.ts'
import { endSessions } from '../usecases/enter.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { dropPasskeys } from '../usecases/change-passkeys.ts'
import { open, signedIn, withAccountOf } from './asked.ts'
import { deviceToken, forgetting } from './cookies.ts'
import { closePage, leaveEverywherePage, leftPage } from './own-page.ts'
import { passkeyLine } from './passkey-table.ts'
import { withProof } from './proof.ts'

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
    method: 'GET',
    path: '/akun/saya/keluar-semua',
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        const made = await listPasskeys(room.db, { kind: 'reporter', id })
        const dayOf = (at: Temporal.Instant): string => longDay(localDay(at, 'Asia/Jakarta'), ask.language)
        const lines = made.map((one) => passkeyLine(one, dayOf))
        return page(leaveEverywherePage(lines, ask.csrf(), ask.text))
      }),
  }),
  route({
    method: 'POST',
    path: '/akun/saya/keluar-semua',
    ...open,
    handler: (ask) => {
      // Nobody is kept from signing out; taking the passkeys away is another matter.
      if (fieldText(ask.body, 'kunci') !== 'ya') return leave(room, left, ask, 'all')
      return withProof(room, ask, 'form', async ({ id }) => {
        await dropPasskeys(room, id, 'all')
        return leave(room, left, ask, 'all')
      })
    },
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
    handler: (ask) => withProof(room, ask, 'page', () => page(closePage(ask.csrf(), ask.text))),
  }),
  route({
    method: 'POST',
    path: '/akun/tutup',
    ...open,
    handler: (ask) =>
      withProof(room, ask, 'form', async ({ id }) => {
        const cookies = await left.cookiesOf(id)
        await closeAccount(room, id)
        return forgetting(redirect('/akun/keluar?ditutup=ya'), cookies)
      }),
  }),
]

async function leave(
  room: AccountsRoom,
  left: LeftBehind,
  ask: Pick<Ask, 'cookie'>,
  which: 'this' | 'all',
): Promise<Answer> {
  const account = await signedIn(room, ask)
  const cookies = account === null ? [] : await left.cookiesOf(account.id)
  const ending = which === 'all' || account === null ? 'all' : { only: account.session, deviceToken: deviceToken(ask) }
  if (account !== null) await endSessions(room.db, room.now(), account.id, ending)
  return forgetting(redirect('/akun/keluar'), cookies)
}
