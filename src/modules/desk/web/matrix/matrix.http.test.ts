import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { Registry } from 'prom-client'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { Officer } from '../../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { roles, type Role } from '../../../../kernel/law/words.ts'
import { delegable, permissions, reachOf, type PermissionName } from '../../../../kernel/permission.ts'
import { json } from '../../../../web/answer.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { isApi, route, type Route } from '../../../../web/route.ts'
import { buildServer } from '../../../../web/server.ts'

/**
 * The guard of each route of the program, asked by this officer: may they come in? Every route stands behind its own
 * permission as ever, only without what it asks besides.
 */
async function guardsOf(t: Parameters<typeof openTestProgram>[0], program: TestProgram, actor: Officer) {
  const { shell } = program
  const addressOf = (one: Route) => `${isApi(one.path) ? '/api/v1' : ''}/pintu/${shell.routes.indexOf(one)}` as const
  const doors = shell.routes.map((one) => {
    const { permission, audit } = one
    return route({ method: 'GET', path: addressOf(one), permission, audit, handler: () => json({ isIn: true }) })
  })
  const metrics = new Registry()
  const authenticate = async () => ({ officer: actor, standing: null })
  const app = await buildServer({ ...shell, routes: doors, metrics, authenticate, audit: async () => {} })
  t.after(() => app.close())
  return async (one: Route): Promise<boolean> => {
    const headers = { cookie: 'sesi=somebody', authorization: 'Bearer somebody' }
    const { statusCode } = await app.inject({ method: 'GET', url: addressOf(one), headers })
    assert.ok([200, 403].includes(statusCode), `${one.method} ${one.path}: ${statusCode}`)
    return statusCode === 200
  }
}

type OfficersRoute = Route & { readonly permission: PermissionName }
const officersRoutes = ({ shell }: TestProgram): OfficersRoute[] =>
  shell.routes.filter((one): one is OfficersRoute => one.permission !== 'public' && one.permission !== 'reporterSecret')

const holder = (role: Role, actingFor?: OfficerId): Officer => ({
  kind: 'officer',
  id: 'somebody' as OfficerId,
  posts: [{ role, agency: 'kampar' as AgencyId, ...(actingFor === undefined ? {} : { actingFor }) }],
})

test('every route lets in the roles of the table and nobody else', async (t) => {
  const program = await openTestProgram(t)
  const routes = officersRoutes(program)
  assert.ok(routes.length > 50)
  for (const role of roles) {
    const isIn = await guardsOf(t, program, holder(role))
    for (const one of routes)
      assert.equal(await isIn(one), reachOf(role, one.permission) !== null, `${role}: ${one.method} ${one.path}`)
  }
})

test('a deputy is let in where the duty can be delegated and nowhere else', async (t) => {
  const program = await openTestProgram(t)
  for (const role of roles) {
    const isIn = await guardsOf(t, program, holder(role, 'a colleague' as OfficerId))
    for (const one of officersRoutes(program)) {
      const expected = reachOf(role, one.permission) !== null && delegable.includes(one.permission)
      assert.equal(await isIn(one), expected, `for a ${role}: ${one.method} ${one.path}`)
    }
  }
})

test('nobody comes in without signing in', async (t) => {
  const program = await openTestProgram(t)
  const app = await buildServer({ ...program.shell, metrics: new Registry(), authenticate: async () => null })
  t.after(() => app.close())
  // A form without its token goes no further either; what is asked by address shows who is let in.
  const asked = officersRoutes(program).filter(({ method, path }) => method === 'GET' || isApi(path))
  for (const { method, path } of asked) {
    const { statusCode } = await app.inject({ method, url: path.replaceAll(/:\w+/g, 'x') } as InjectOptions)
    assert.ok([303, 401].includes(statusCode), `${method} ${path}: ${statusCode}`)
  }
})

test('the page shows the table that is enforced, in both languages', async (t) => {
  const program = await openTestProgram(t)
  const liaison = await signedIn(program.app, 'liaison@kampar-dpupr.test')
  for (const language of ['id', 'en'] as const) {
    const { matrix, people } = messages[language]
    const { body } = await liaison.open(`/petugas/peran?lang=${language}&tugas=semua`)
    const cells = new Map(
      [...body.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].map(([, row = '']) => {
        const [first = '', ...rest] = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
          cell.replaceAll(/<[^>]*>/g, ''),
        )
        return [first.replace(` (${matrix.acting})`, ''), rest] as const
      }),
    )
    for (const permission of Object.keys(permissions) as PermissionName[]) {
      const shown = cells.get(matrix.names[permission]) ?? assert.fail(`${permission} is not shown`)
      const table = roles.map((role) => {
        const reach = reachOf(role, permission)
        return reach === null ? matrix.none : matrix.reaches[reach]
      })
      assert.deepEqual(shown, table, `${permission} in ${language}`)
    }
    for (const role of roles) assert.ok(body.includes(people.roles[role]))
  }
})
