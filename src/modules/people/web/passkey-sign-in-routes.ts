import { json, page, problem } from '../../../web/answer.ts'
import { passkeyField } from '../../../web/components/passkey/passkey.ts'
import { fieldText } from '../../../web/form.ts'
import { route, type Route } from '../../../web/route.ts'
import { askWhoSignsIn } from '../usecases/passkeys/ask-for-passkey.ts'
import { signInByPasskey } from '../usecases/sign-in-by-passkey.ts'
import { enter, visitOf } from './entering.ts'
import { localPath } from './local-path.ts'
import { passkeysAt, waysAt, type PeopleRoom } from './room.ts'
import { signInPage } from './sign-in-page.ts'

/** The use case writes the audit log: it tells what came of it. */
const open = { permission: 'public', audit: 'none' } as const

/** `/masuk/kunci-sandi`: an officer signs in by a passkey alone, which is two factors in one. */
export const passkeySignInRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: '/masuk/kunci-sandi/mulai',
    ...open,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      if (passkeys === null) return problem('notFound')
      return json(await askWhoSignsIn(passkeys, 'officer'))
    },
  }),
  route({
    method: 'POST',
    path: '/masuk/kunci-sandi',
    ...open,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      if (passkeys === null) return problem('notFound')
      const next = localPath(fieldText(ask.body, 'lanjut'), '/petugas')
      const signedIn = await signInByPasskey(passkeys, fieldText(ask.body, passkeyField), visitOf(ask))
      if (signedIn.ok) return enter(room, ask, signedIn.value, next)
      const form = { state: 'invalid', typed: {}, mistakes: { surel: ask.text.security.passkeyRefused } } as const
      return page(signInPage({ form, next, ...waysAt(room, ask), csrf: ask.csrf(), status: 422 }, ask.text))
    },
  }),
]
