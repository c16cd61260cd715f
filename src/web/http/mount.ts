import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { messages } from '../messages/messages.ts'
import { isApi, type Ask, type Route } from '../route.ts'
import type { Shell } from '../shell.ts'
import { refuseUnstorable } from './bodies.ts'
import { spendLimits } from './limits.ts'
import { actorOf, reply } from './reply.ts'
import { addressOf, admit, credentialOf, languageOf, reporterSecretOf } from './visit.ts'

/** Hangs one declared route into the server: admit, record the visit, handle, reply. */
export function mount(app: FastifyInstance, shell: Shell, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    config: { permission: route.permission, audit: route.audit, keepsTyped: route.keepsTyped === true },
    schema: schemaOf(route),
    preValidation: async (request) => {
      admit(route.permission, actorOf(request), reporterSecretOf(request))
      spendLimits(shell.budgets, route.limits ?? [], request)
      await refuseUnstorable(request)
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
    remoteAddress: request.ip,
    requestId: request.id,
    files: request.received ?? [],
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
