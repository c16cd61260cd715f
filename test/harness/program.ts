import type { FastifyInstance, InjectOptions } from 'fastify'
import { compose, type Program } from '../../src/compose.ts'
import { createApiToken } from '../../src/modules/people/index.ts'
import { openLog } from '../../src/platform/log.ts'
import { openVault } from '../../src/platform/secrets.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { buildServer } from '../../src/web/server.ts'
import type { Cleanup } from './db.ts'
import { testFolder } from './files.ts'
import { mondayMorning, officersIn, seededAsProgram, testClock, type TestClock, type TestRoom } from './room.ts'

export type TestProgram = Program & {
  /** The whole web server, for `app.inject`. */
  readonly app: FastifyInstance
  readonly clock: TestClock
  /** The same program as the use cases of reports know it, for what the test gives without a page. */
  readonly room: TestRoom
  /** An API token of the demo officer who signs in with this address. */
  readonly tokenOf: (email: string) => Promise<string>
  /** Asks the API as somebody: an officer by e-mail, a reporter by secret, nobody; answers status and JSON. */
  readonly ask: (request: Asked) => Promise<Answered>
}

export type Asked = {
  /** As in `GET /api/v1/agencies`. */
  readonly to: string
  readonly as?: { readonly officer: string } | { readonly secret: string }
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
// Tests look into answers of every shape, so their fields are of any type.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answered = { readonly status: number; readonly body: any; readonly headers: Record<string, unknown> }

/** The whole program over the demo region, its clock standing still until the test moves it; nothing runs by itself. */
export async function openTestProgram(
  t: Cleanup,
  { at = mondayMorning, environment = {} }: { at?: Temporal.Instant; environment?: Record<string, string> } = {},
): Promise<TestProgram> {
  const own = { PUBLIC_URL: 'https://lapor.test', SEED: 'none', DATA_DIR: await testFolder(t) }
  const settings = readSettings({ ...own, ...environment })
  if (!settings.ok) throw new Error(settings.refusal.join('\n'))
  const clock = testClock(at)
  const db = await seededAsProgram(t)
  const composed = compose({
    settings: settings.value,
    db,
    now: clock.now,
    vault: openVault(Buffer.alloc(32, 7)),
    log: openLog('silent'),
  })
  // A machine that runs many tests at once is behind, and no test is about that.
  const program = { ...composed, shell: { ...composed.shell, overloadedAfterMs: 0 } }
  const app = await buildServer(program.shell)
  t.after(() => app.close())

  const tokens = new Map<string, Promise<string>>()
  const makeToken = async (email: string) => {
    const created = await createApiToken(db, clock.now(), { email, name: 'test' })
    if (!created.ok) throw new Error(`nobody of the demo region signs in as ${email}`)
    return created.value
  }
  const tokenOf = (email: string): Promise<string> => {
    const token = tokens.get(email) ?? makeToken(email)
    tokens.set(email, token)
    return token
  }
  const authorization = async (as: Asked['as']): Promise<Record<string, string>> => {
    if (as === undefined) return {}
    return { authorization: 'officer' in as ? `Bearer ${await tokenOf(as.officer)}` : `Report ${as.secret}` }
  }
  const ask = async ({ to, as, body, headers = {} }: Asked): Promise<Answered> => {
    const [method = 'GET', url = '/'] = to.split(' ')
    const request = {
      method,
      url,
      headers: { 'accept-language': 'en', ...(await authorization(as)), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    }
    const answer = await app.inject(request as InjectOptions)
    const isJson = String(answer.headers['content-type']).includes('json')
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, headers: answer.headers }
  }
  const room: TestRoom = { ...program.reports, clock, officer: officersIn(db, clock) }
  return { ...program, app, clock, room, tokenOf, ask }
}
