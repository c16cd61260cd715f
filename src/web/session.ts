import type { Officer } from '../kernel/actor.ts'
import type { Cookie } from './answer.ts'

/** What a visitor shows to prove who they are: a page's session cookie, or an API token. */
export type Credential = { readonly kind: 'session' | 'bearer'; readonly token: string }

export const sessionCookieName = 'sesi'

/** Signs in on this browser; `maxAgeSeconds` 0 signs out. */
export const sessionCookie = (token: string, maxAgeSeconds: number): Cookie => ({
  name: sessionCookieName,
  value: token,
  path: '/',
  maxAgeSeconds,
})

/** Holds what opens one report's own page on this browser; its path is that page alone. */
export const reporterCookieName = 'rahasia'

/** Signs a reporter in to their account on this browser; apart from the officers' own, so that one may be both. */
export const accountCookieName = 'akun'
/** How well it was proved who sits at a session. */
export type Standing = {
  /** A post asks for a second factor, and none was shown. */
  readonly lacksFactor: boolean
  /** It was proved lately: fresh enough for routes with `stepUp`. */
  readonly isProved: boolean
}

/** Who shows a credential; an API token has no standing and needs none. */
export type SignedIn = { readonly officer: Officer; readonly standing: Standing | null }
