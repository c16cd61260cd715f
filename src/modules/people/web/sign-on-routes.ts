import { z } from 'zod'
import { leadAway, page, problem, redirect, withCookie, type Answer, type Cookie } from '../../../web/answer.ts'
import { buttonLink, buttons } from '../../../web/components/button/button.ts'
import { html } from '../../../web/html.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import type { SignOnClaims, SingleSignOn } from '../../../platform/single-sign-on.ts'
import { proveBySignOn, signInBySignOn } from '../usecases/sign-in-by-sso.ts'
import { enter, visitOf } from './entering.ts'
import { localPath } from './local-path.ts'
import { sessionOf } from './proof.ts'
import type { PeopleRoom } from './room.ts'
import { begunCookie, secondProofPath } from './second-proof-routes.ts'

export const signOnPath = '/masuk/sso'
const returnPath = `${signOnPath}/kembali` as const
/** The use cases write the audit log: it tells what came of it. */
const open = { permission: 'public', audit: 'none' } as const

const away = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  /** It proves a session that is there, instead of beginning one. */
  isProof: z.boolean(),
  until: z.string(),
})
type Away = z.output<typeof away>
const awayMinutes = 10
const awayContext = 'single-sign-on'

const awayCookie = (value: string, maxAgeSeconds: number): Cookie => ({
  name: 'sso',
  value,
  path: signOnPath,
  maxAgeSeconds,
})

/** `/masuk/sso`: officers sign in where their agency signs them in. Without a provider there is no such page. */
export const signOnRoutes = (room: PeopleRoom): readonly Route[] =>
  room.signOn === null ? [] : routesFor(room, room.signOn)

const routesFor = (room: PeopleRoom, signOn: SingleSignOn): readonly Route[] => [
  route({
    method: 'GET',
    path: signOnPath,
    ...open,
    query: z.object({ lanjut: z.string().default(''), bukti: z.literal('ya').optional().catch(undefined) }),
    handler: async (ask) => {
      const isProof = ask.query.bukti === 'ya'
      const begun = await attempt(() => signOn.begin(`${room.siteUrl}${returnPath}`, isProof))
      if (begun === null) return failed(ask, signOn)
      const next = localPath(ask.query.lanjut, '/petugas')
      const until = room.now().add({ minutes: awayMinutes }).toString()
      const content = JSON.stringify({ ...begun.kept, next, isProof, until } satisfies Away)
      const sealed = room.vault.seal(content, awayContext).toString('base64url')
      return withCookie(leadAway(new URL(begun.address)), awayCookie(sealed, awayMinutes * 60))
    },
  }),
  route({
    method: 'GET',
    path: returnPath,
    ...open,
    handler: async (ask) => {
      const kept = opened(room, ask.cookie('sso'))
      if (kept === null) return failed(ask, signOn)
      const claims = await attempt(() => signOn.finish(`${room.siteUrl}${ask.address}`, kept, kept.isProof))
      const answer = claims === null ? failed(ask, signOn) : await welcome(room, signOn, ask, claims, kept)
      return withCookie(answer, awayCookie('', 0))
    },
  }),
  route({
    method: 'GET',
    path: '/keluar/sso',
    ...open,
    handler: async (ask) => {
      const { security, shell } = ask.text
      const href = await attempt(() => signOn.endAddress(`${room.siteUrl}/`))
      return page({
        title: security.signedOut,
        main: html`<p>${security.signedOutLead(signOn.name)}</p>
${buttons(href === null ? null : buttonLink({ href, label: security.signOutThere(signOn.name) }), buttonLink({ href: '/', label: shell.backToFront, variant: 'secondary' }))}`,
      })
    },
  }),
]

async function welcome(
  room: PeopleRoom,
  { name, secondFactor }: SingleSignOn,
  ask: Ask,
  claims: SignOnClaims,
  kept: Away,
): Promise<Answer> {
  const { db } = room
  const next = localPath(kept.next, '/petugas')
  if (kept.isProof) {
    const session = await sessionOf(room, ask)
    if (session === null) return problem('signInNeeded')
    return (await proveBySignOn(db, room.now(), claims, { session, secondFactor }))
      ? redirect(next)
      : refused(ask.text.security.signOnOther(name), ask, name)
  }
  const signedIn = await signInBySignOn(db, room.now(), claims, { visit: visitOf(ask), secondFactor })
  if (!signedIn.ok) return refused(ask.text.security.signOnNoAccount(name), ask, name)
  const { value } = signedIn
  if (value.state === 'started') return enter(room, ask, value, next)
  const on = redirect(`${secondProofPath}?lanjut=${encodeURIComponent(next)}`)
  return withCookie(on, begunCookie(value.token, value.maxAgeSeconds))
}

/** What was kept while somebody was away; null where it is not ours, or they were away too long. */
function opened({ vault, now }: PeopleRoom, cookie: string | null): Away | null {
  if (cookie === null) return null
  try {
    const kept = away.parse(JSON.parse(vault.open(Buffer.from(cookie, 'base64url'), awayContext)))
    return Temporal.Instant.compare(now(), Temporal.Instant.from(kept.until)) < 0 ? kept : null
  } catch {
    return null
  }
}

/** The provider may be away: then the password still opens. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}

const failed = (ask: Pick<Ask, 'text'>, { name }: SingleSignOn): Answer =>
  refused(ask.text.security.signOnFailed(name), ask, name)

const refused = (words: string, { text: { security } }: Pick<Ask, 'text'>, name: string): Answer =>
  page({
    title: security.signOnRefused,
    status: 403,
    main: html`<p>${words}</p>
${buttons(buttonLink({ href: signOnPath, label: security.signOnAgain(name) }), buttonLink({ href: '/masuk', label: security.signOnPassword, variant: 'secondary' }))}`,
  })
