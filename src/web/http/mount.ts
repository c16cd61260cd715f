import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { Answer } from '../answer.ts'
import { proofFields } from '../components/passkey/passkey.ts'
import type { Fields } from '../form.ts'
import { messages } from '../messages/messages.ts'
import { isApi, type Ask, type Route } from '../route.ts'
import type { Shell } from '../shell.ts'
import { refuseUnstorable } from './bodies.ts'
import { networkOf, spendLimits } from './limits.ts'
import { actorOf, reply } from './reply.ts'
import { addressOf, admitVisit, credentialOf, languageOf, reporterSecretOf } from './visit.ts'

/** Hangs one declared route into the server: admit, record the visit, handle, reply. */
export function mount(app: FastifyInstance, shell: Shell, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyBytes === undefined ? {} : { bodyLimit: route.bodyBytes }),
    config: {
      permission: route.permission,
      audit: route.audit,
      keepsTyped: route.keepsTyped === true,
      beforeSecondFactor: route.beforeSecondFactor === true,
    },
    schema: schemaOf(route),
    preValidation: async (request, to) => {
      admitVisit(request)
      spendLimits(shell.budgets, route.limits ?? [], request)
      await refuseUnstorable(request)
      if (route.stepUp !== true || request.isStale) return undefined
      const answer = request.standing?.isProved === false ? await askForProof(shell, request, to) : null
      if (answer !== null) return reply(request, to, answer)
      request.body = withoutProof(request.body)
      return undefined
    },
    handler: async (request, to) => {
      if (route.audit !== 'none')
        await shell.audit({
          event: route.audit,
          actor: actorOf(request),
          params: request.params as Record<string, unknown>,
          requestId: request.id,
        })
      return reply(request, to, await route.handler(askOf(request, to)), () => isStillIn(shell, request))
    },
  })
}

async function isStillIn(shell: Shell, request: FastifyRequest): Promise<boolean> {
  const credential = credentialOf(request)
  return credential !== null && (await shell.authenticate(credential)) !== null
}

function askForProof(shell: Shell, request: FastifyRequest, to: FastifyReply): Promise<Answer | null> {
  const ask = askOf(request, to) as Ask<unknown, unknown, Fields>
  return shell.askForProof(ask, request.method !== 'GET' && request.method !== 'HEAD')
}

/** The form as it was before a proof was asked for. */
const withoutProof = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(Object.entries(body).filter(([name]) => !proofFields.includes(name)))
    : body

function askOf(request: FastifyRequest, to: FastifyReply): Ask {
  const language = languageOf(request)
  return {
    params: request.params,
    query: request.query,
    body: request.body ?? {},
    actor: actorOf(request),
    reporterSecret: reporterSecretOf(request),
    language,
    text: messages[language],
    csrf: () => to.generateCsrf(),
    cookie: (name) => request.cookies[name] ?? null,
    header: (name) => {
      const value = request.headers[name.toLowerCase()]
      return typeof value === 'string' ? value : null
    },
    address: addressOf(request),
    remoteAddress: networkOf(request.ip),
    requestId: request.id,
    files: request.received ?? [],
    owesFactor: request.standing?.lacksFactor === true,
    isStale: request.isStale,
  }
}

function schemaOf(route: Route): FastifySchema {
  const { params, query, body, answers, summary, path } = route
  return {
    hide: !isApi(path),
    ...(summary === undefined ? {} : { summary }),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(answers === undefined ? {} : { response: answers }),
  }
}
