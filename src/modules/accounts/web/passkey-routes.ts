import { json, page, problem, redirect } from '../../../web/answer.ts'
import { passkeyField } from '../../../web/components/passkey/passkey.ts'
import { fieldText } from '../../../web/form.ts'
import { route, type Route } from '../../../web/route.ts'
import { askForNewPasskey, askWhoSignsIn, deviceName, passkeysAt, readOwnIdentity } from '../../people/index.ts'
import { addPasskey, dropPasskeys } from '../usecases/change-passkeys.ts'
import { enterByPasskey } from '../usecases/enter-by-passkey.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { deviceOf, enteringOf, nextIn, open, withAccountOf } from './asked.ts'
import { withAccount } from './cookies.ts'
import { enterPage } from './enter-pages.ts'
import { withProof } from './proof.ts'

const own = '/akun/saya/kunci-sandi'

/** Passkeys of reporters: the way in that needs no code, kept by the same room as officers' are. */
export const passkeyRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: '/akun/kunci-sandi/mulai',
    ...open,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      return passkeys === null ? problem('notFound') : json(await askWhoSignsIn(passkeys, 'reporter'))
    },
  }),
  route({
    method: 'POST',
    path: '/akun/kunci-sandi',
    ...open,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      if (passkeys === null) return problem('notFound')
      const next = nextIn(ask.body)
      const entering = enteringOf(ask, false)
      const entered = await enterByPasskey(passkeys, fieldText(ask.body, passkeyField), entering)
      if (entered !== null) return withAccount(redirect(next), entered, false)
      const view = {
        contact: '',
        routes: room.post.routes,
        next,
        mistakes: { kontak: ask.text.accounts.passkeyRefused },
        csrf: ask.csrf(),
        isRegistering: false,
        isStale: false,
        said: null,
        withPasskeys: true,
      }
      return page(enterPage(view, ask.text))
    },
  }),
  // A question comes only where it was proved lately who sits there, and only its answer makes a passkey, within minutes.
  route({
    method: 'POST',
    path: `${own}/mulai`,
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id, isProved }) => {
        const { passkeys } = passkeysAt(room, ask)
        if (passkeys === null) return problem('notFound')
        if (!isProved) return problem('forbidden')
        const identity = await readOwnIdentity(room.db, room.vault, id)
        const name = identity?.name ?? 'LAPOR!'
        const account = identity?.email ?? identity?.phone ?? name
        return json(await askForNewPasskey(passkeys, { kind: 'reporter', id }, { account, name }))
      }),
  }),
  route({
    method: 'POST',
    path: own,
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        const { passkeys } = passkeysAt(room, ask)
        if (passkeys === null) return problem('notFound')
        const made = {
          response: fieldText(ask.body, passkeyField),
          name: fieldText(ask.body, 'nama'),
          device: deviceName(deviceOf(ask)),
        }
        const saved = await addPasskey(room, passkeys, id, made)
        return redirect(saved.ok ? '/akun/saya?selesai=kunci' : '/akun/saya?gagal=kunci')
      }),
  }),
  route({
    method: 'POST',
    path: `${own}/hapus`,
    ...open,
    handler: (ask) =>
      withProof(room, ask, 'form', async ({ id }) => {
        const isRemoved = await dropPasskeys(room, id, { only: fieldText(ask.body, 'id') })
        return redirect(isRemoved ? '/akun/saya?selesai=tanpakunci' : '/akun/saya')
      }),
  }),
]
