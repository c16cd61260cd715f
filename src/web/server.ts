import { randomUUID } from 'node:crypto'
import swagger from '@fastify/swagger'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { Refused } from './http/bodies.ts'
import { clientError } from './http/client-error.ts'
import { errorToProblem } from './http/error-to-problem.ts'
import { endStreamsOnClose } from './http/event-stream.ts'
import { spendVisit } from './http/limits.ts'
import { measure } from './http/metrics.ts'
import { mountRoutes } from './http/groups.ts'
import { reply, setCookie } from './http/reply.ts'
import { protect } from './http/security.ts'
import { addressOf, credentialOf, languageCookieName, languageOf } from './http/visit.ts'
import { isLanguage } from './messages/choose-language.ts'
import { messages } from './messages/messages.ts'
import { problem, redirect, type Answer } from './answer.ts'
import { isApi, type AuditEvent } from './route.ts'
import type { Permission } from './permission.ts'
import type { RefusalName } from './refusals.ts'
import type { Shell } from './shell.ts'

const bodyLimitBytes = 1024 * 1024
/** A form with files must have arrived whole after this time: twenty megabytes at 200 kbit/s. Others have less. */
const requestTimeoutMs = 15 * 60_000

/**
 * The web server around the modules' routes, not yet listening: `app.listen`, or `app.inject` in tests. Closing it
 * finishes what runs. A route that does not say who may enter and what the audit log calls it stops the start.
 */
export async function buildServer(shell: Shell): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = shell.log
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request would redact its bindings each time; our lines carry the request's id themselves.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    // One proxy, not all that a visitor may write in front of it: else they would choose their own address.
    trustProxy: shell.trustProxy === true ? (_address: string, hop: number) => hop < 1 : shell.trustProxy,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    clientErrorHandler: clientError,
    frameworkErrors: (_error, request, to) => void reply(request, to, problem('malformedBody')),
    forceCloseConnections: 'idle',
    // Whoever copies an address from paper may end it with a slash.
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  endStreamsOnClose(app)
  app.decorateRequest('actor', null)
  app.decorateRequest('standing', null)
  app.decorateRequest('isStale', false)
  app.decorateRequest('received', null)

  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission === undefined || config.audit === undefined)
      throw new Error(`${String(method)} ${url} does not say who may enter it, or what the audit log calls it`)
  })
  measure(app, shell.metrics)
  await protect(app, shell)
  await app.register(swagger, {
    openapi: {
      info: { title: 'LAPOR!', version: '1', description: 'Reports about public services, answered in time.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  })

  app.addHook('onRequest', async (request, to) => {
    to.header('x-request-id', request.id)
    spendVisit(shell.budgets, request)
    const language = (request.query as { lang?: unknown }).lang
    if (isLanguage(language))
      setCookie(to, { name: languageCookieName, value: language, path: '/', maxAgeSeconds: 31536000 })
    const credential = credentialOf(request)
    if (credential === null) return
    const signedIn = await shell.authenticate(credential)
    request.actor = signedIn?.officer ?? null
    request.standing = signedIn?.standing ?? null
    if (signedIn === null && credential.kind === 'bearer') throw new Refused('signInNeeded')
  })
  app.setErrorHandler(async (error, request, to) => {
    const answer = errorToProblem(error, messages[languageOf(request)])
    if (answer.kind === 'problem' && answer.refusal === 'broken')
      request.log.error({ err: error, requestId: request.id })
    const isVisit = request.method === 'GET' && !isApi(request.url)
    if (isVisit && isRefused(answer, 'signInNeeded'))
      return reply(request, to, redirect(`/masuk?lanjut=${encodeURIComponent(addressOf(request))}`))
    if (isVisit && isRefused(answer, 'secondFactorNeeded')) return reply(request, to, redirect(securityPath))
    return reply(request, to, answer)
  })
  app.setNotFoundHandler(async (request, to) => reply(request, to, problem('notFound')))

  await mountRoutes(app, shell)
  return app
}

/** Where an officer sets up what proves them beside the password. */
const securityPath = '/petugas/akun/keamanan'

const isRefused = (answer: Answer, name: RefusalName): boolean => answer.kind === 'problem' && answer.refusal === name

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission
    audit?: AuditEvent
    keepsTyped?: boolean
    beforeSecondFactor?: boolean
  }
}
