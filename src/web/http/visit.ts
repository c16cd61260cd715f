import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { holds } from '../../kernel/permission.ts'
import { chooseLanguage } from '../messages/choose-language.ts'
import type { Language } from '../messages/messages.ts'
import type { Permission } from '../permission.ts'
import { isApi } from '../route.ts'
import { reporterCookieName, sessionCookieName, type Credential } from '../session.ts'
import { Refused } from './bodies.ts'

export const languageCookieName = 'bahasa'

/** Path and query, as a path of this site whatever was sent: two slashes in front would name another host. */
export const addressOf = (request: FastifyRequest): `/${string}` => `/${request.url.replace(/^[/\\]+/, '')}`

/** The page of this site that led here, as the browser tells it; null where it came from elsewhere or says nothing. */
export function cameFromOf(request: FastifyRequest): `/${string}` | null {
  const { referer } = request.headers
  if (referer === undefined || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === request.host ? `/${pathname.replace(/^\/+/, '')}${search}` : null
}

export function languageOf(request: FastifyRequest): Language {
  // From the address, not from `query`: a route's schema drops the parameters that it does not know.
  const asked = new URLSearchParams(request.url.split('?', 2)[1]).get('lang')
  return chooseLanguage(asked, request.cookies?.[languageCookieName], request.headers['accept-language'])
}

/** On the API only a bearer token counts, so that no other site can borrow a browser's session for it. */
export function credentialOf(request: FastifyRequest): Credential | null {
  if (isApi(request.url)) {
    const token = authorization(request, 'bearer')
    return token === null ? null : { kind: 'bearer', token }
  }
  const token = request.cookies[sessionCookieName]
  return token === undefined ? null : { kind: 'session', token }
}

export const reporterSecretOf = (request: FastifyRequest): string | null =>
  authorization(request, 'report') ?? request.cookies[reporterCookieName] ?? null

/**
 * Throws the refusal of who may not come in. What is inside decides again about the single report or agency. Who owes a
 * second factor is nobody in particular on public pages, and comes in nowhere else but where it is set up or shown.
 */
export function admitVisit(request: FastifyRequest): void {
  const { permission = 'public', beforeSecondFactor = false } = request.routeOptions.config
  const owesFactor = request.standing?.lacksFactor === true && !beforeSecondFactor
  const isOfficers = permission !== 'public' && permission !== 'reporterSecret'
  if (owesFactor && isOfficers) throw new Refused('secondFactorNeeded')
  if (owesFactor) request.actor = null
  admit(permission, request.actor ?? { kind: 'anyone' }, reporterSecretOf(request))
}

function admit(permission: Permission, actor: Actor, reporterSecret: string | null): void {
  if (permission === 'public') return
  if (permission === 'reporterSecret') {
    if (reporterSecret === null) throw new Refused('wrongSecret')
    return
  }
  if (actor.kind !== 'officer') throw new Refused('signInNeeded')
  if (!holds(actor, permission)) throw new Refused('forbidden')
}

function authorization(request: FastifyRequest, scheme: string): string | null {
  const [given = '', credentials = ''] = (request.headers.authorization ?? '').split(/\s+/, 2)
  return given.toLowerCase() === scheme && credentials !== '' ? credentials : null
}
