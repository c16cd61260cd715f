import { randomBytes } from 'node:crypto'

/** What is no page runs nothing and loads nothing, wherever a browser might open it. */
export const answerPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The offline worker fetches pages of this site, and nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'"

// `data:` images are the design system's icons; everything else comes from this server, and nothing stands inline.
const ofEveryPage = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // No text becomes markup or code in the browser; the one policy makes the address of the offline worker.
  "require-trusted-types-for 'script'",
  'trusted-types lapor',
].join('; ')

/** A page for one visitor: only scripts that carry this response's own number run. */
export const policyWithNonce = (nonce: string): string => `${ofEveryPage}; script-src 'nonce-${nonce}'`

/**
 * A page that many are shown as it was made once, so that a number in it would be known to all: scripts come from the
 * folder of our own modules alone, where nobody can put anything. `host` as the request names it.
 */
export const policyOfAssets = (host: string): string =>
  `${ofEveryPage}; script-src ${/^[a-z0-9.-]+(?::\d+)?$/i.test(host) ? `${host}/aset/` : "'self'"}`

/** 128 random bits. */
export const newNonce = (): string => randomBytes(16).toString('base64')
