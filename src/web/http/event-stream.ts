import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Watching } from '../answer.ts'

/** Proxies cut off connections on which nothing is said for a minute. */
const heartbeatMs = 20_000

/** Streams end before the server waits for what is open: nobody would ever end them for it. */
export function endStreamsOnClose(app: FastifyInstance): void {
  app.decorate('openStreams', new Set<PassThrough>())
  app.addHook('preClose', async () => {
    for (const stream of app.openStreams) stream.end()
  })
}

/**
 * Tells a browser what happens, as server-sent events, until it leaves, the watching ends, or `isStillIn` says that who
 * opened it signed out: that is asked before each event and at each heartbeat.
 */
export function sendEvents(
  request: FastifyRequest,
  to: FastifyReply,
  watch: Watching,
  isStillIn: () => Promise<boolean>,
): FastifyReply {
  const { openStreams } = request.server
  const stream = new PassThrough()
  const say = async (line: string): Promise<void> => {
    // Whoever cannot be asked for hears nothing either; the browser comes back by itself.
    const isIn = await isStillIn().catch(() => false)
    if (stream.writable)
      if (isIn) stream.write(line)
      else stream.end()
  }
  const stop = watch({
    tell: (name, data) => void say(`event: ${name}\ndata: ${data}\n\n`),
    end: () => stream.end(),
  })
  const beat = setInterval(() => void say(':\n\n'), heartbeatMs)
  openStreams.add(stream)
  stream.once('close', () => {
    clearInterval(beat)
    openStreams.delete(stream)
    stop()
  })
  stream.write('retry: 3000\n\n')
  return to
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .header('connection', 'close')
    .send(stream)
}

declare module 'fastify' {
  interface FastifyInstance {
    openStreams: Set<PassThrough>
  }
}
