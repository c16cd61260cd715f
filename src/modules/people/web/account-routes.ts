import { z } from 'zod'
import type { Now } from '../../../kernel/now.ts'
import { languages } from '../../../kernel/language.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { json, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import type { Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { sessionCookieName } from '../../../web/session.ts'
import { loadAgencies } from '../../agencies/index.ts'
import { mailingOf, mailings } from '../domain/mailing.ts'
import { listApiTokens } from '../store/api-tokens.ts'
import { findCorrespondence, setCorrespondence } from '../store/officers.ts'
import { listSessions } from '../store/sessions.ts'
import { endApiToken } from '../usecases/api-tokens.ts'
import { currentSession, type CurrentSession } from '../usecases/authenticate.ts'
import { changePassword } from '../usecases/change-password.ts'
import { endOtherSessions, endSession } from '../usecases/end-session.ts'
import { deviceCookieName } from './entering.ts'
import { accountPage, type AccountView } from './account-page.ts'
import type { PeopleRoom } from './room.ts'
import { passwordMistakes, readPasswordForm } from './password-form.ts'
import { minutesSince } from './waiting.ts'

const done = { sesi: 'session', lain: 'others', kunci: 'token', sandi: 'password', surel: 'correspondence' } as const
const oneId = z.object({ id: z.uuid() })
/** Every officer may; the use cases write the audit log themselves. */
const own = { permission: 'account.use', audit: 'none' } as const

/** `/petugas/akun`: the officer's own devices, keys and password. */
export const accountRoutes = (room: PeopleRoom): readonly Route[] => {
  const { db, now } = room
  return [
    route({
      method: 'GET',
      path: '/petugas/akun',
      ...own,
      query: z.object({ selesai: z.literal(['sesi', 'lain', 'kunci', 'sandi', 'surel']).optional().catch(undefined) }),
      handler: (ask) =>
        withSession(db, now, ask, async (session) => {
          const said = ask.query.selesai === undefined ? null : done[ask.query.selesai]
          return page(accountPage({ ...(await viewOf(db, now, ask, session)), done: said }, ask.text))
        }),
    }),
    route({
      method: 'POST',
      path: '/petugas/akun/sesi',
      ...own,
      body: oneId,
      handler: (ask) =>
        withSession(db, now, ask, async ({ officer }) => {
          await endSession(db, now(), officer, ask.body.id)
          return redirect('/petugas/akun?selesai=sesi')
        }),
    }),
    route({
      method: 'POST',
      path: '/petugas/akun/sesi/lain',
      ...own,
      handler: (ask) =>
        withSession(db, now, ask, async ({ officer, id }) => {
          await endOtherSessions(db, now(), officer, id, ask.cookie(deviceCookieName))
          return redirect('/petugas/akun?selesai=lain')
        }),
    }),
    route({
      method: 'GET',
      path: '/petugas/akun/di-sini',
      ...own,
      handler: () => json({ isSignedIn: true }),
    }),
    route({
      method: 'POST',
      path: '/petugas/akun/kunci',
      ...own,
      body: oneId,
      handler: (ask) =>
        withSession(db, now, ask, async ({ officer }) => {
          await endApiToken(db, now(), officer, ask.body.id)
          return redirect('/petugas/akun?selesai=kunci')
        }),
    }),
    route({
      method: 'POST',
      path: '/petugas/akun/surel',
      ...own,
      body: z.object({ surat: z.enum(mailings), bahasa: z.enum(languages) }),
      handler: (ask) =>
        withSession(db, now, ask, async ({ officer }) => {
          const { surat: mailing, bahasa: language } = ask.body
          await transact(db, (tx) => setCorrespondence(tx, officer.id, { language, mailing }))
          return redirect('/petugas/akun?selesai=surel')
        }),
    }),
    route({
      method: 'POST',
      path: '/petugas/akun/kata-sandi',
      ...own,
      handler: (ask) =>
        withSession(db, now, ask, async (session) => {
          const again = async (mistakes: Mistakes) =>
            page(accountPage({ ...(await viewOf(db, now, ask, session)), mistakes }, ask.text))
          const form = readPasswordForm(ask.body, ask.text)
          if (form.state === 'invalid') return again(form.mistakes)
          const at = now()
          const changed = await changePassword(db, at, session.officer, {
            ...form.values,
            session: session.id,
            device: ask.cookie(deviceCookieName),
          })
          if (!changed.ok) return again(passwordMistakes(changed.refusal, at, ask.text))
          return redirect('/petugas/akun?selesai=sandi')
        }),
    }),
  ]
}

/** The session may have ended since the visitor was let in; then they sign in again. */
async function withSession(
  db: Db,
  now: Now,
  ask: Pick<Ask, 'cookie'>,
  work: (session: CurrentSession) => Promise<Answer>,
): Promise<Answer> {
  const token = ask.cookie(sessionCookieName)
  const session = token === null ? null : await currentSession(db, now(), token)
  return session === null ? problem('signInNeeded') : work(session)
}

async function viewOf(
  db: Db,
  now: Now,
  ask: Pick<Ask, 'csrf' | 'language'>,
  session: CurrentSession,
): Promise<AccountView> {
  const at = now()
  const { officer, email, name } = session
  const agencies = await loadAgencies(db)
  const [sessions, tokens, { language, mailing }] = await Promise.all([
    listSessions(db, officer.id, at),
    listApiTokens(db, officer.id, at),
    findCorrespondence(db, officer.id),
  ])
  return {
    name,
    email,
    duties: officer.posts.map(({ role, agency, actingFor }) => {
      return { role, agency: agencies.get(agency)?.name ?? agency, isActing: actingFor !== undefined }
    }),
    sessions: sessions.map(({ id, device, network, secondFactor, createdAt, lastSeenAt }) => {
      const minutesAgo = minutesSince(lastSeenAt, at)
      return { id, device, network, secondFactor, createdAt, minutesAgo, isThis: id === session.id }
    }),
    correspondence: { language, mailing: mailingOf(mailing, officer.posts) },
    tokens: tokens.map(({ name: label, ...token }) => ({ ...token, name: label })),
    done: null,
    mistakes: {},
    language: ask.language,
    csrf: ask.csrf(),
  }
}
