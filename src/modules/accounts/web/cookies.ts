import type { Answer, Cookie } from '../../../web/answer.ts'
import { withCookie } from '../../../web/answer.ts'
import type { Ask } from '../../../web/route.ts'
import { accountCookieName } from '../../../web/session.ts'
import { codeLasts, provenLasts } from '../domain/code.ts'
import { cookieSeconds } from '../domain/session.ts'
import type { Entered } from '../usecases/room.ts'

const codeCookie = { name: 'kode', path: '/akun' } as const
/** As long as the longest that hangs on it: a code that was sent again, or what was proven by one. */
const codeSeconds = provenLasts.hours * 60 * 60 + codeLasts.minutes * 60

/** The token of what this browser asked for. */
export const codeToken = (ask: Pick<Ask, 'cookie'>): string | null => ask.cookie(codeCookie.name)

export const withCode = (answer: Answer, token: string): Answer =>
  withCookie(answer, { ...codeCookie, value: token, maxAgeSeconds: codeSeconds })

export const withoutCode = (answer: Answer): Answer =>
  withCookie(answer, { ...codeCookie, value: '', maxAgeSeconds: 0 })

/** Left in a browser by each sign-in but on a shared device, until one signs out: it is known again, and opens nothing. */
const deviceCookie = { name: 'perangkat-akun', path: '/akun' } as const
const deviceLastsSeconds = 400 * 24 * 60 * 60

/** What an earlier sign-in left in this browser; null where none did. */
export const deviceToken = (ask: Pick<Ask, 'cookie'>): string | null => ask.cookie(deviceCookie.name)

/** Signs in on this browser; on a shared device until the browser is closed. */
export function withAccount(answer: Answer, entered: Entered, isShared: boolean): Answer {
  const seconds = cookieSeconds(isShared)
  const cookie: Cookie = { name: accountCookieName, value: entered.token, path: '/' }
  const device: Cookie | null =
    entered.deviceToken === null
      ? null
      : { ...deviceCookie, value: entered.deviceToken, maxAgeSeconds: deviceLastsSeconds }
  const signed = withCookie(answer, seconds === undefined ? cookie : { ...cookie, maxAgeSeconds: seconds })
  return withoutCode(device === null ? signed : withCookie(signed, device))
}

/** Nothing of the account, nor of a report that was being written, stays on this browser. */
export const forgetting = (answer: Answer, others: readonly Cookie[]): Answer =>
  [
    { name: accountCookieName, value: '', path: '/', maxAgeSeconds: 0 },
    { ...deviceCookie, value: '', maxAgeSeconds: 0 },
    { name: 'draf', value: '', path: '/lapor', maxAgeSeconds: 0 },
    ...others,
  ].reduce(withCookie, withoutCode(answer))
