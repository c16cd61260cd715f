import type { FastifyInstance } from 'fastify'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import { csrfFieldName } from '../components/field/csrf-field.ts'
import { fieldText, type Fields } from '../form.ts'
import { Refused } from './bodies.ts'

// `data:` images are the design system's icons; everything else comes from this server, and nothing stands inline.
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

const maxEventLoopDelayMs = 1000

/** Headers that tell browsers to be strict, cookies, tokens for forms, and a polite refusal when it is too much. */
export async function protect(app: FastifyInstance, secure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(csrf, {
    cookieKey: 'formulir',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: 30 * 24 * 60 * 60 },
    getToken: (request) => fieldText((request.body ?? {}) as Fields, csrfFieldName),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    pressureHandler: (request) => {
      if (request.url !== '/healthz') throw new Refused('overloaded')
    },
  })
}
