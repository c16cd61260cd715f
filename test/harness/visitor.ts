import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { multipart, type Part } from './files.ts'
import { demoPassword } from './room.ts'

export type Shown = {
  readonly status: number
  readonly body: string
  readonly location: string | null
  /** May the browser keep it? The header as it was sent. */
  readonly caching: string | undefined
}

/** Somebody with a browser: keeps cookies for their paths, and sends the token of the page seen last with each form. */
export type Visitor = {
  readonly open: (path: string) => Promise<Shown>
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Shown>
  /** The same as a form with files. */
  readonly sendFiles: (path: string, parts: readonly Part[]) => Promise<Shown>
  /** Follows a redirect; what was no redirect stays as it is. */
  readonly follow: (shown: Shown) => Promise<Shown>
  /** Loses a cookie, as browsers do. */
  readonly forget: (cookie: string) => void
}

/** A stranger's: what this machine asks itself is counted nowhere. */
const stranger = '192.0.2.7'

export function visitor(app: FastifyInstance, language: 'id' | 'en' = 'id', remoteAddress = stranger): Visitor {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>()
  let token = ''
  const visit = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    type = 'application/x-www-form-urlencoded',
  ): Promise<Shown> => {
    const cookie = [...cookies]
      .filter(([, { path }]) => url.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    // Browsers leave the usual port out.
    const headers = { host: 'localhost', cookie, 'accept-language': language, 'content-type': type }
    const answer = await app.inject({
      method,
      url,
      headers,
      remoteAddress,
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, path = '/' } of answer.cookies) cookies.set(name, { value, path })
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token
    const { location = null, 'cache-control': caching } = answer.headers
    // Each response has a number of its own for its scripts; whoever compares pages compares the rest.
    const body = answer.body.replaceAll(/ nonce="[^"]*"/g, '')
    return { status: answer.statusCode, body, location, caching }
  }
  const open = (path: string) => visit('GET', path)
  return {
    open,
    send: (path, fields) => visit('POST', path, new URLSearchParams({ ...fields, _csrf: token }).toString()),
    forget: (cookie) => void cookies.delete(cookie),
    sendFiles(path, parts) {
      const { type, payload } = multipart([{ name: '_csrf', content: token }, ...parts])
      return visit('POST', path, payload, type)
    },
    follow: async (shown) => (shown.location === null ? shown : open(shown.location)),
  }
}

/** An officer of the demo region who has just signed in. */
export async function signedIn(app: FastifyInstance, email: string): Promise<Visitor> {
  const officer = visitor(app)
  await officer.open('/masuk')
  assert.equal((await officer.send('/masuk', { surel: email, sandi: demoPassword })).status, 303)
  return officer
}
