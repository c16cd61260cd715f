import type { FastifyInstance } from 'fastify'
import { clientError } from './client-error.ts'

/**
 * Ends a connection whose request has not arrived whole after `ms`. The server's own limit is that of forms with files,
 * which take long on a slow line; every other body is small.
 */
export function limitBodyTime(app: FastifyInstance, ms: number): void {
  app.addHook('onRequest', (request, _to, done) => {
    const { raw } = request
    const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers
    if (length !== undefined || encoding !== undefined) {
      const tooSlow = Object.assign(new Error('the body came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      const timer = setTimeout(() => clientError(tooSlow, raw.socket), ms).unref()
      raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
    }
    done()
  })
}
