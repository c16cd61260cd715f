import type { FastifyInstance } from 'fastify'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import underPressure from '@fastify/under-pressure'
import { csrfFieldName } from '../components/field/csrf-field.ts'
import { fieldText, type Fields } from '../form.ts'
import type { Shell } from '../shell.ts'
import { Refused } from './bodies.ts'
import { answerPolicy } from './policy.ts'

// Written once: a plugin that composes these anew for each request costs more than making the page.
const headers = {
  'content-security-policy': answerPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
const overHttps = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** Headers that tell browsers to be strict, cookies, tokens for forms, and a polite refusal when it is too much. */
export async function protect(
  app: FastifyInstance,
  { secure, overloadedAfterMs }: Pick<Shell, 'secure' | 'overloadedAfterMs'>,
): Promise<void> {
  app.addHook('onRequest', async (_, reply) => void reply.headers(secure ? { ...headers, ...overHttps } : headers))
  await app.register(cookie)
  await app.register(csrf, {
    cookieKey: 'formulir',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: 30 * 24 * 60 * 60 },
    getToken: (request) => fieldText((request.body ?? {}) as Fields, csrfFieldName),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: overloadedAfterMs,
    pressureHandler: (request) => {
      if (request.url !== '/healthz') throw new Refused('overloaded')
    },
  })
}
