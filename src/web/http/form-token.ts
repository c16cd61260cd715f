import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './bodies.ts'

/**
 * Goes on with a form that carries this browser's token. One that does not is refused, unless its route keeps what was
 * typed: then the handler hears of it. The plugin would answer by itself, so it is given an answer that only listens.
 */
export function checkFormToken(app: FastifyInstance, request: FastifyRequest, done: (error?: Error) => void): void {
  const refuse = (): void => {
    if (request.routeOptions.config.keepsTyped !== true) return done(new Refused('formExpired'))
    request.isStale = true
    done()
  }
  app.csrfProtection(request, { send: refuse } as unknown as FastifyReply, done)
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The form came without this browser's token. */
    isStale: boolean
  }
}
