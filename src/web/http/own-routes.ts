import type { FastifyInstance } from 'fastify'
import { assets, offlineWorker } from '../assets.ts'
import type { Shell } from '../shell.ts'
import { workerPolicy } from './policy.ts'
import { acceptsBrotli } from './reply.ts'

const open = { config: { permission: 'public', audit: 'none' }, schema: { hide: true } } as const

/** What the shell answers by itself: is it alive, can it serve, how does it fare, and the files of its pages. */
export function mountOwnRoutes(app: FastifyInstance, shell: Shell): void {
  app.get('/healthz', open, async () => ({ status: 'ok' }))

  app.get('/readyz', open, async (_request, reply) => {
    const isReady = await shell.isReady()
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' })
  })

  app.get('/metrics', open, async (_request, reply) =>
    reply.type(shell.metrics.contentType).send(await shell.metrics.metrics()),
  )

  app.get('/api/openapi.json', open, async () => app.swagger())

  app.get('/luring.js', open, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', workerPolicy)
      .send(offlineWorker),
  )

  for (const asset of assets)
    app.get(asset.path, open, async (request, reply) => {
      reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable')
      reply.header('vary', 'accept-encoding')
      if (!acceptsBrotli(request)) return reply.send(asset.body)
      return reply.header('content-encoding', 'br').send(await asset.brotli())
    })
}
