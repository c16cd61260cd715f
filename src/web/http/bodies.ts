import { parse } from 'node:querystring'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RefusalName } from '../refusals.ts'

/** A request that is turned away before it reaches a handler. */
export class Refused extends Error {
  readonly refusal: RefusalName
  /** After so many seconds it may go well; null where nobody can say. */
  readonly retryAfterSeconds: number | null
  constructor(refusal: RefusalName, retryAfterSeconds: number | null = null) {
    super(refusal)
    this.refusal = refusal
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Fields of one form: three for each mark of a text. A form with more is refused, because half of it would say something else. */
export const mostFields = 10_000

/** Pages take forms and nothing else; a repeated field arrives as a list. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_, body, done) => {
    const text = decode(body)
    if (text === null) done(new Refused('malformedBody'))
    else if (text.split('&').length > mostFields) done(new Refused('bodyTooLarge'))
    else done(null, parse(text, '&', '=', { maxKeys: mostFields }))
  })
}

/** The API takes JSON in UTF-8 and nothing else. */
export function acceptJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body)
    if (text === null) done(new Refused('malformedBody'))
    else void parseJson(request, text, done)
  })
}

/**
 * Refuses what PostgreSQL could not store: NUL characters and halves of surrogate pairs, anywhere in the body, the
 * query or the path. Without this one odd character would become an error 500.
 */
export async function refuseUnstorable(request: FastifyRequest): Promise<void> {
  if (![request.body, request.query, request.params].every(isStorable)) throw new Refused('malformedBody')
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(body: Buffer): string | null {
  try {
    return utf8.decode(body)
  } catch {
    return null
  }
}
