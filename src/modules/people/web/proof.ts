import { json, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { buttonLink } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { passkeyField, proofFields } from '../../../web/components/passkey/passkey.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { sessionCookieName } from '../../../web/session.ts'
import { z } from 'zod'
import { freshMinutes } from '../domain/second-factor.ts'
import { countFactors } from '../store/code-generators.ts'
import { currentSession, type CurrentSession } from '../usecases/authenticate.ts'
import { askForProof } from '../usecases/passkeys/ask-for-passkey.ts'
import { proveAgain } from '../usecases/prove-again.ts'
import { localPath } from './local-path.ts'
import { proofForms } from './proof-forms.ts'
import { officerOf, passkeysAt, type PeopleRoom } from './room.ts'
import { typedPassword } from './sign-in-form.ts'
import { minutesUntil } from './waiting.ts'

export const proofPath = '/petugas/bukti'
/** Whoever signs in may, also to show the second factor that is owed; the use case writes the audit log. */
const own = { permission: 'account.use', audit: 'none', beforeSecondFactor: true } as const
type FormAsk = Ask<unknown, unknown, Fields>

/**
 * What the shell asks before a route with `stepUp` (`Shell.askForProof`): a page that was asked for is led to `/petugas/bukti`
 * and back; a form that was sent waits, whole, in the page that asks.
 */
export const proofGuard =
  (room: PeopleRoom) =>
  async (ask: FormAsk, isSent: boolean): Promise<Answer | null> => {
    if (!isSent) return redirect(`${proofPath}?lanjut=${encodeURIComponent(ask.address)}`)
    const session = await sessionOf(room, ask)
    if (session === null) return problem('signInNeeded')
    const mistakes = await prove(room, ask, session)
    if (mistakes === null) return null
    const kept = Object.keys(ask.body).filter((name) => name !== '_csrf' && !proofFields.includes(name))
    const hidden = kept.flatMap((name) => exactTexts(ask.body, name).map((text) => [name, text] as const))
    return showProof(room, ask, session, { action: ask.address, hidden, mistakes })
  }

/** `/petugas/bukti`: shows once more who sits there, and goes back to where one was going. */
export const proofRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: proofPath,
    ...own,
    query: z.object({ lanjut: z.string().default('') }),
    handler: async (ask) => {
      const session = await sessionOf(room, ask)
      if (session === null) return problem('signInNeeded')
      const hidden = [['lanjut', localPath(ask.query.lanjut, '/petugas')]] as const
      return showProof(room, ask, session, { action: proofPath, hidden, mistakes: {} })
    },
  }),
  route({
    method: 'POST',
    path: proofPath,
    ...own,
    handler: async (ask) => {
      const session = await sessionOf(room, ask)
      if (session === null) return problem('signInNeeded')
      const next = localPath(fieldText(ask.body, 'lanjut'), '/petugas')
      const mistakes = session.isProved ? null : await prove(room, ask, session)
      if (mistakes !== null)
        return showProof(room, ask, session, { action: proofPath, hidden: [['lanjut', next]], mistakes })
      // A browser that saves a file stays where it was: so it is led on by a link.
      return isFile(next) ? redirect(`${proofPath}/berkas?lanjut=${encodeURIComponent(next)}`) : redirect(next)
    },
  }),
  route({
    method: 'GET',
    path: `${proofPath}/berkas`,
    ...own,
    query: z.object({ lanjut: z.string().default('') }),
    handler: (ask) => {
      const { security } = ask.text
      const href = localPath(ask.query.lanjut, '/petugas')
      const main = html`<p>${security.fileReadyLead(freshMinutes)}</p>${buttonLink({ href, label: security.takeFile })}`
      return page({ title: security.fileReady, density: 'dense', main })
    },
  }),
  route({
    method: 'GET',
    path: `${proofPath}/selesai`,
    ...own,
    handler: ({ text: { security } }) =>
      page({ title: security.proved, density: 'dense', main: html`<p>${security.provedLead}</p>` }),
  }),
  route({
    method: 'POST',
    path: `${proofPath}/mulai`,
    ...own,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      if (passkeys === null) return problem('notFound')
      return json(await askForProof(passkeys, { kind: 'officer', id: officerOf(ask).id }))
    },
  }),
]

const isFile = (path: string): boolean => /\.(csv|xlsx|pdf|zip|jsonl?)$/.test(path.split('?')[0] ?? '')

/** As it was typed: what waits must come back unchanged. */
function exactTexts(fields: Fields, name: string): readonly string[] {
  const value = fields[name]
  return typeof value === 'string' ? [value] : (value ?? fieldTexts(fields, name))
}

export async function sessionOf(room: PeopleRoom, ask: Pick<Ask, 'cookie'>): Promise<CurrentSession | null> {
  const token = ask.cookie(sessionCookieName)
  return token === null ? null : currentSession(room.db, room.now(), token)
}

/** Null where it is proved; else what to say, which is nothing where nothing was shown yet. */
async function prove(room: PeopleRoom, ask: FormAsk, session: CurrentSession): Promise<Mistakes | null> {
  const { security, people } = ask.text
  const at = room.now()
  const shown = {
    passkey: fieldText(ask.body, passkeyField),
    code: fieldText(ask.body, '_kode'),
    password: typedPassword(ask.body, '_sandi'),
  }
  const place = shown.passkey !== '' ? passkeyField : shown.password !== '' ? '_sandi' : '_kode'
  if (!proofFields.some((name) => Object.hasOwn(ask.body, name))) return {}
  const { passkeys } = passkeysAt(room, ask)
  const proved = await proveAgain({ db: room.db, vault: room.vault, passkeys }, at, session, shown)
  if (proved.ok) return null
  if (proved.refusal.refusal === 'tooManyAttempts')
    return { [place]: people.tooManyAttempts(minutesUntil(proved.refusal.until, at)) }
  return { [place]: security.notProved }
}

async function showProof(
  room: PeopleRoom,
  ask: Pick<Ask, 'header' | 'csrf' | 'text'>,
  { officer, way }: CurrentSession,
  form: {
    readonly action: string
    readonly hidden: readonly (readonly [string, string])[]
    readonly mistakes: Mistakes
  },
): Promise<Answer> {
  const { security, people } = ask.text
  const here = passkeysAt(room, ask)
  const view = {
    ...form,
    factors: await countFactors(room.db, officer.id),
    mayPasskey: here.passkeys !== null,
    elsewhere: here.elsewhere,
    start: `${proofPath}/mulai`,
    csrf: ask.csrf(),
    byPassword: true,
    signOn:
      way === 'sso' && room.signOn !== null
        ? { name: room.signOn.name, href: `/masuk/sso?bukti=ya&lanjut=${proofPath}/selesai` }
        : null,
  }
  return page({
    title: security.proofTitle,
    density: 'dense',
    scripts: ['passkey'],
    isSecret: true,
    ...(Object.keys(form.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(people.mistakes, form.mistakes)}
<p>${security.proofLead(freshMinutes)}</p>
${proofForms(view, ask.text)}`,
  })
}
