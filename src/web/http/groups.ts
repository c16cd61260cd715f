import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { isApi, type Route } from '../route.ts'
import type { Shell } from '../shell.ts'
import { acceptForms, acceptJson } from './bodies.ts'
import { limitBodyTime } from './body-time.ts'
import { acceptFileForms, readFileForm } from './file-forms.ts'
import { checkFormToken } from './form-token.ts'
import { mount } from './mount.ts'
import { mountOwnRoutes } from './own-routes.ts'
import { admitVisit } from './visit.ts'

/** A body must have arrived whole after this time; slow phones on 2G manage a megabyte in it. */
const bodyTimeMs = 60_000

/** Hangs in all routes, grouped by what their requests may carry: JSON, forms, and either with files. */
export async function mountRoutes(app: FastifyInstance, shell: Shell): Promise<void> {
  const mountAll = (group: FastifyInstance, isMeant: (route: Route) => boolean): void => {
    for (const route of shell.routes.filter(isMeant)) mount(group, shell, route)
  }
  const checkToken = promisify(checkFormToken)

  await app.register(async (api) => {
    limitBodyTime(api, bodyTimeMs)
    acceptJson(api)
    mountOwnRoutes(api, shell)
    mountAll(api, ({ path, takesFiles }) => isApi(path) && !takesFiles)
  })
  await app.register(async (api) => {
    api.removeAllContentTypeParsers()
    await acceptFileForms(api)
    api.addHook('preValidation', (request) => readFileForm(request, async () => admitVisit(request), shell.receiveFile))
    mountAll(api, ({ path, takesFiles }) => isApi(path) && takesFiles === true)
  })
  await app.register(async (pages) => {
    limitBodyTime(pages, bodyTimeMs)
    acceptForms(pages)
    pages.addHook('preValidation', (request, _to, done) => {
      if (request.method === 'GET' || request.method === 'HEAD') done()
      else checkFormToken(pages, request, done)
    })
    mountAll(pages, ({ path, takesFiles }) => !isApi(path) && !takesFiles)
  })
  await app.register(async (pages) => {
    acceptForms(pages)
    await acceptFileForms(pages)
    pages.addHook('preValidation', async (request) => {
      if (!request.isMultipart()) return checkToken(pages, request)
      const admitForm = async (): Promise<void> => {
        admitVisit(request)
        await checkToken(pages, request)
      }
      return readFileForm(request, admitForm, shell.receiveFile)
    })
    mountAll(pages, ({ path, takesFiles }) => !isApi(path) && takesFiles === true)
  })
}
