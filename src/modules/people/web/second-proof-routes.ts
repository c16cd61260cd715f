import { z } from 'zod'
import { json, page, problem, redirect, withCookie, type Answer, type Cookie } from '../../../web/answer.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { passkeyField } from '../../../web/components/passkey/passkey.ts'
import { fieldText, type Mistakes } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { findBegun } from '../store/begun-sign-ins.ts'
import { countFactors } from '../store/code-generators.ts'
import { finishSignIn } from '../usecases/finish-sign-in.ts'
import { askForProof } from '../usecases/passkeys/ask-for-passkey.ts'
import { enter, visitOf } from './entering.ts'
import { localPath } from './local-path.ts'
import { proofForms } from './proof-forms.ts'
import { passkeysAt, type PeopleRoom } from './room.ts'
import { minutesUntil } from './waiting.ts'

export const secondProofPath = '/masuk/bukti'
/** The use case writes the audit log: it tells what came of it. */
const open = { permission: 'public', audit: 'none' } as const

const begunCookieName = 'langkah'

/** Carries a sign-in that still owes the second proof; `maxAgeSeconds` 0 ends it. */
export const begunCookie = (value: string, maxAgeSeconds: number): Cookie => ({
  name: begunCookieName,
  value,
  path: '/masuk',
  maxAgeSeconds,
})

/** `/masuk/bukti`: whoever has shown their password shows the second proof. */
export const secondProofRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: secondProofPath,
    ...open,
    query: z.object({ lanjut: z.string().default('') }),
    handler: (ask) => showSecondProof(room, ask, localPath(ask.query.lanjut, '/petugas'), {}),
  }),
  route({
    method: 'POST',
    path: secondProofPath,
    ...open,
    handler: async (ask) => {
      const next = localPath(fieldText(ask.body, 'lanjut'), '/petugas')
      const token = ask.cookie(begunCookieName)
      if (token === null) return startOver(next)
      const passkey = fieldText(ask.body, passkeyField)
      const code = fieldText(ask.body, '_kode')
      const { security, people } = ask.text
      if (passkey === '' && code === '') return showSecondProof(room, ask, next, { _kode: security.codeMissing })
      const { db, vault } = room
      const at = room.now()
      const proof = passkey === '' ? { code } : { passkey }
      const { passkeys } = passkeysAt(room, ask)
      const finished = await finishSignIn({ db, vault, passkeys }, at, { token, proof, visit: visitOf(ask) })
      if (finished.ok) return withCookie(enter(room, ask, finished.value, next), begunCookie('', 0))
      const { refusal } = finished
      if (refusal.refusal === 'signInOver') return startOver(next)
      const place = passkey === '' ? '_kode' : passkeyField
      const isTooMany = refusal.refusal === 'tooManyAttempts'
      const mistake = isTooMany ? people.tooManyAttempts(minutesUntil(refusal.until, at)) : security.notProved
      return showSecondProof(room, ask, next, { [place]: mistake })
    },
  }),
  route({
    method: 'POST',
    path: `${secondProofPath}/mulai`,
    ...open,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      const begun = await begunOf(room, ask)
      if (passkeys === null || begun === undefined) return problem('notFound')
      return json(await askForProof(passkeys, { kind: 'officer', id: begun.officer }))
    },
  }),
]

const startOver = (next: string): Answer => redirect(`/masuk?lanjut=${encodeURIComponent(next)}`)

async function begunOf({ db, now }: PeopleRoom, ask: Pick<Ask, 'cookie'>) {
  const token = ask.cookie(begunCookieName)
  return token === null ? undefined : findBegun(db, hashToken(token), now())
}

async function showSecondProof(room: PeopleRoom, ask: Ask, next: `/${string}`, mistakes: Mistakes): Promise<Answer> {
  const { security, people } = ask.text
  const begun = await begunOf(room, ask)
  if (begun === undefined) return startOver(next)
  const here = passkeysAt(room, ask)
  const view = {
    factors: await countFactors(room.db, begun.officer),
    mayPasskey: here.passkeys !== null,
    elsewhere: here.elsewhere,
    action: secondProofPath,
    start: `${secondProofPath}/mulai`,
    hidden: [['lanjut', next]] as const,
    mistakes,
    csrf: ask.csrf(),
    byPassword: false,
    signOn: null,
  }
  return page({
    title: security.secondTitle,
    scripts: ['passkey'],
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(people.mistakes, mistakes)}
<p>${security.secondLead}</p>
${proofForms(view, ask.text)}
<p><a class="ds-link" href="/masuk">${security.otherAccount}</a></p>`,
  })
}
