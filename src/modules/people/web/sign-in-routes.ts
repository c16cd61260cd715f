import { z } from 'zod'
import { page, redirect, withCookie } from '../../../web/answer.ts'
import { fieldText } from '../../../web/form.ts'
import { route, type Route } from '../../../web/route.ts'
import { sessionCookie, sessionCookieName } from '../../../web/session.ts'
import { signOut } from '../usecases/sign-out.ts'
import { signIn } from '../usecases/sign-in.ts'
import { enter, visitOf } from './entering.ts'
import { localPath } from './local-path.ts'
import { waysAt, type PeopleRoom } from './room.ts'
import { begunCookie, secondProofPath } from './second-proof-routes.ts'
import { readSignInForm } from './sign-in-form.ts'
import { signInPage } from './sign-in-page.ts'
import { minutesUntil } from './waiting.ts'

/** `/masuk` and `/keluar`. The use cases write the audit log themselves: it tells what came of it, not only the visit. */
export const signInRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/masuk',
    permission: 'public',
    audit: 'none',
    query: z.object({ lanjut: z.string().default(''), siap: z.literal('ya').optional().catch(undefined) }),
    handler: (ask) => {
      const next = localPath(ask.query.lanjut, '/petugas')
      if (ask.actor.kind === 'officer') return redirect(next)
      const isReady = ask.query.siap === 'ya'
      const view = { next, isReady, ...waysAt(room, ask), csrf: ask.csrf() }
      return page(signInPage({ ...view, form: { state: 'empty', typed: {} } }, ask.text))
    },
  }),
  route({
    method: 'POST',
    path: '/masuk',
    permission: 'public',
    audit: 'none',
    handler: async (ask) => {
      const next = localPath(fieldText(ask.body, 'lanjut'), '/petugas')
      const view = { next, ...waysAt(room, ask), csrf: ask.csrf() }
      const form = readSignInForm(ask.body, ask.text)
      if (form.state === 'invalid') return page(signInPage({ ...view, form, status: 422 }, ask.text))
      const at = room.now()
      const signedIn = await signIn(room.db, at, { ...form.values, ...visitOf(ask) })
      if (signedIn.ok) {
        const { value } = signedIn
        if (value.state === 'started') return enter(room, ask, value, next)
        const on = redirect(`${secondProofPath}?lanjut=${encodeURIComponent(next)}`)
        return withCookie(on, begunCookie(value.token, value.maxAgeSeconds))
      }
      const { refusal } = signedIn
      const isTooMany = refusal.refusal === 'tooManyAttempts'
      const mistake = isTooMany
        ? ask.text.people.tooManyAttempts(minutesUntil(refusal.until, at))
        : ask.text.people.wrongPassword
      const again = { state: 'invalid', typed: { surel: form.values.email }, mistakes: { sandi: mistake } } as const
      return page(signInPage({ ...view, form: again, status: isTooMany ? 429 : 422 }, ask.text))
    },
  }),
  route({
    method: 'POST',
    path: '/keluar',
    permission: 'public',
    audit: 'none',
    handler: async (ask) => {
      const token = ask.cookie(sessionCookieName)
      const way = token === null ? null : await signOut(room.db, room.now(), token)
      const isElsewhere = way === 'sso' && room.signOn !== null
      return withCookie(redirect(isElsewhere ? '/keluar/sso' : '/'), sessionCookie('', 0))
    },
  }),
]
