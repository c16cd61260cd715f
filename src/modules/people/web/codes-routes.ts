import { page, problem, redirect, withCookie, type Answer, type Cookie } from '../../../web/answer.ts'
import { fieldText, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { findOfficer } from '../store/officers.ts'
import { beginCodes, confirmCodes, renewRecoveryCodes, waitingCodes } from '../usecases/codes.ts'
import { noteFactor, removeOwnCodes } from '../usecases/keep-factors.ts'
import { codesPage, recoveryPage } from './codes-page.ts'
import { sessionOf } from './proof.ts'
import { officerOf, type PeopleRoom } from './room.ts'
import { securityPath } from './security-page.ts'
import { change, showSecurity } from './security-routes.ts'

const codesPath = `${securityPath}/kode` as const
const recoveryPath = `${securityPath}/pemulihan` as const
const recoveryCookieName = 'pemulihan'
/** Long enough to be shown once, after the form was sent. */
const shownWithinSeconds = 60

/** `/petugas/akun/keamanan/kode` and `/pemulihan`: codes of an app, and those for when the app is lost. */
export const codesRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: `${codesPath}/mulai`,
    ...change,
    handler: async (ask) => {
      const card = await findOfficer(room.db, officerOf(ask).id, room.now())
      if (card === null) return problem('signInNeeded')
      const begun = await beginCodes(room, room.now(), card.officer.id, card.email)
      return redirect(begun === null ? securityPath : codesPath)
    },
  }),
  route({ method: 'GET', path: codesPath, ...change, handler: (ask) => showCodes(room, ask, {}) }),
  route({
    method: 'POST',
    path: codesPath,
    ...change,
    handler: async (ask) => {
      const session = await sessionOf(room, ask)
      if (session === null) return problem('signInNeeded')
      const at = room.now()
      const confirmed = await confirmCodes(room, at, session.officer, fieldText(ask.body, 'kode'))
      if (!confirmed.ok) return showCodes(room, ask, { kode: ask.text.security.codeWrong })
      await noteFactor(room.db, at, session, 'code')
      return handOut(room, ask)
    },
  }),
  route({
    method: 'POST',
    path: `${codesPath}/hapus`,
    ...change,
    handler: async (ask) => {
      const removed = await removeOwnCodes(room, officerOf(ask))
      if (removed === 'kept') return showSecurity(room, ask, { hapus: ask.text.security.kept })
      return redirect(removed === 'removed' ? `${securityPath}?selesai=kode` : securityPath)
    },
  }),
  route({ method: 'POST', path: recoveryPath, ...change, handler: (ask) => handOut(room, ask) }),
  route({
    method: 'GET',
    path: recoveryPath,
    ...change,
    handler: (ask) => {
      const kept = ask.cookie(recoveryCookieName)
      return withCookie(page(recoveryPage(kept === null ? null : opened(room, ask, kept), ask.text)), cookie('', 0))
    },
  }),
]

const cookie = (value: string, maxAgeSeconds: number): Cookie => ({
  name: recoveryCookieName,
  value,
  path: recoveryPath,
  maxAgeSeconds,
})

const contextOf = (ask: Pick<Ask, 'actor'>): string => `recovery-codes:${officerOf(ask).id}`

/** New recovery codes, carried sealed to the page that shows them once. */
async function handOut(room: PeopleRoom, ask: Pick<Ask, 'actor'>): Promise<Answer> {
  const codes = await renewRecoveryCodes(room.db, room.now(), officerOf(ask))
  const sealed = room.vault.seal(codes.join(' '), contextOf(ask)).toString('base64url')
  return withCookie(redirect(recoveryPath), cookie(sealed, shownWithinSeconds))
}

function opened({ vault }: PeopleRoom, ask: Pick<Ask, 'actor'>, kept: string): readonly string[] | null {
  try {
    return vault.open(Buffer.from(kept, 'base64url'), contextOf(ask)).split(' ')
  } catch {
    // Somebody else's, or no cookie of ours: there is nothing to show.
    return null
  }
}

async function showCodes(room: PeopleRoom, ask: Ask, mistakes: Mistakes): Promise<Answer> {
  const card = await findOfficer(room.db, officerOf(ask).id, room.now())
  const waiting = card === null ? null : await waitingCodes(room, card.officer.id, card.email)
  if (waiting === null) return redirect(securityPath)
  return page(await codesPage(waiting, { mistakes, csrf: ask.csrf() }, ask.text))
}
