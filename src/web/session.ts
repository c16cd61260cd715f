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

export const reporterCookieName = 'rahasia'

/** Keeps a reporter's secret on this browser for the page of that report alone, for thirty days. */
export const reporterCookie = (reportNumber: string, secret: string): Cookie => ({
  name: reporterCookieName,
  value: secret,
  path: `/laporan/${reportNumber}`,
  maxAgeSeconds: 30 * 24 * 60 * 60,
})
