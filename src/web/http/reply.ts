import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import type { Answer, Cookie, Download, PageContent, StoredFile, WayOn } from '../answer.ts'
import { layout, type Visit } from '../layout.ts'
import type { Language } from '../messages/messages.ts'
import { isApi } from '../route.ts'
import type { Standing } from '../session.ts'
import { sendEvents } from './event-stream.ts'
import { newNonce, policyOfAssets, policyWithNonce } from './policy.ts'
import { problemDetails } from './problem-details.ts'
import { problemPage, type Setback } from './problem-page.ts'
import { addressOf, cameFromOf, languageOf } from './visit.ts'

/**
 * Turns an answer into HTTP: the only place that writes status, headers and cookies of a handler's answer. `isStillIn`
 * says of an answer that goes on for long whether whoever asked is still signed in.
 */
export async function reply(
  request: FastifyRequest,
  to: FastifyReply,
  answer: Answer,
  isStillIn: () => Promise<boolean> = async () => false,
): Promise<FastifyReply> {
  for (const cookie of answer.cookies) setCookie(to, cookie)
  switch (answer.kind) {
    case 'page':
      return sendPage(request, to, answer.content)
    case 'redirect':
      return to.redirect(answer.to, 303)
    case 'json':
      return to.code(answer.status).send(answer.value)
    case 'file':
      return sendFile(request, to, answer)
    case 'stored':
      return sendStored(request, to, answer.file)
    case 'events':
      return sendEvents(request, to, answer.watch, isStillIn)
    case 'download':
      return sendDownload(to, answer.file)
    case 'problem': {
      const language = languageOf(request)
      const details = problemDetails(answer, language, request.id)
      if (details.status === 401) to.header('www-authenticate', 'Bearer')
      if (details.status === 429 || details.status === 503)
        to.header('retry-after', Number(answer.facts['retryAfterSeconds'] ?? 60))
      if (!isApi(request.url))
        return sendPage(request, to, problemPage(details, setbackOf(request, language, answer.wayOn)))
      return to.code(details.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(details))
    }
  }
}

const setbackOf = (request: FastifyRequest, language: Language, wayOn: WayOn | null): Setback => ({
  language,
  address: addressOf(request),
  isSent: request.method !== 'GET' && request.method !== 'HEAD',
  isOfficer: actorOf(request).kind === 'officer',
  cameFrom: cameFromOf(request),
  wayOn,
})

const variesBy = 'accept-encoding, accept-language, cookie'
const compress = promisify(brotliCompress)
// Pages are compressed while somebody waits: quality 4 costs a fraction of a millisecond and misses the best by a tenth.
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }

async function sendPage(request: FastifyRequest, to: FastifyReply, content: PageContent): Promise<FastifyReply> {
  const signOutToken = actorOf(request).kind === 'officer' ? to.generateCsrf() : null
  const mayKeep = signOutToken === null && content.isSecret !== true
  const nonce = mayKeep ? null : newNonce()
  const visit = { language: languageOf(request), address: addressOf(request), signOutToken, nonce }
  to.header('content-security-policy', nonce === null ? policyOfAssets(request.host) : policyWithNonce(nonce))
  to.code(content.status ?? 200).type('text/html; charset=utf-8')
  to.header('cache-control', mayKeep ? 'private, no-cache' : 'no-store')
  to.header('vary', variesBy)
  const isPacked = acceptsBrotli(request)
  if (isPacked) to.header('content-encoding', 'br')
  return to.send(await documentOf(content, visit, isPacked))
}

/** The documents of content that is shown more than once: a handler that answers the same object again gets the same bytes. */
const documents = new WeakMap<PageContent, Map<string, Buffer>>()
/** Addresses are the visitors' to choose. */
const mostDocuments = 8

async function documentOf(content: PageContent, visit: Visit, isPacked: boolean): Promise<Buffer> {
  const make = async () => {
    const { markup } = layout(content, visit)
    return isPacked ? compress(markup, { params }) : Buffer.from(markup)
  }
  if (visit.nonce !== null) return make()
  const known = documents.get(content) ?? new Map<string, Buffer>()
  const key = `${visit.language} ${isPacked} ${visit.address}`
  const document = known.get(key) ?? (await make())
  if (known.size < mostDocuments) documents.set(content, known.set(key, document))
  return document
}

/**
 * Whoever asks again and again, as feed readers do, hears that nothing has changed. What is saved under a name was made
 * for one reader, a receipt with its secret among them: no browser keeps a second copy of it.
 */
async function sendFile(
  request: FastifyRequest,
  to: FastifyReply,
  { type, body, name }: Extract<Answer, { kind: 'file' }>,
): Promise<FastifyReply> {
  to.type(`${type}; charset=utf-8`)
  if (name !== null) {
    to.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
    return sendText(request, to, body)
  }
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  to.header('cache-control', 'private, no-cache').header('etag', tag)
  return request.headers['if-none-match'] === tag ? to.code(304).send() : sendText(request, to, body)
}

/** Strangers’ bytes: a browser that opens them finds a place without scripts, forms, or the rest of this site. */
function sendStored(request: FastifyRequest, to: FastifyReply, file: StoredFile): FastifyReply {
  const { bytes, sizeBytes, type, name, isShown, isPublic } = file
  const tag = `"${file.tag}"`
  const plainName = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const way = isShown ? 'inline' : 'attachment'
  to.header('cache-control', isPublic ? 'private, no-cache' : 'no-store')
  if (isPublic) to.header('etag', tag)
  if (isPublic && request.headers['if-none-match'] === tag) {
    bytes.destroy()
    return to.code(304).send()
  }
  return to
    .type(type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
    .header('content-length', sizeBytes)
    .header('content-disposition', `${way}; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(bytes)
}

const sendDownload = (to: FastifyReply, { bytes, type, name }: Download): FastifyReply =>
  to
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(bytes)

async function sendText(request: FastifyRequest, to: FastifyReply, text: string): Promise<FastifyReply> {
  to.header('vary', variesBy)
  if (!acceptsBrotli(request)) return to.send(text)
  return to.header('content-encoding', 'br').send(await compress(text, { params }))
}

export const acceptsBrotli = (request: FastifyRequest): boolean =>
  /\bbr\b/.test(request.headers['accept-encoding'] ?? '')

/** Who is asking, once `authenticate` has run; an error before that meets nobody. */
export const actorOf = (request: FastifyRequest): Actor => request.actor ?? { kind: 'anyone' }

export function setCookie(to: FastifyReply, cookie: Cookie): void {
  const { name, value, path, maxAgeSeconds } = cookie
  to.setCookie(name, value, {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: 'auto',
    ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    standing: Standing | null
  }
}
