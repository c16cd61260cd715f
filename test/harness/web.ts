import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import type { Budgets } from '../../src/platform/budgets.ts'
import { openLog } from '../../src/platform/log.ts'
import type { Officer } from '../../src/kernel/actor.ts'
import type { Route } from '../../src/web/route.ts'
import type { Credential, SignedIn } from '../../src/web/session.ts'
import { buildServer } from '../../src/web/server.ts'
import type { Shell } from '../../src/web/shell.ts'
import type { Cleanup } from './db.ts'

/** Lets everything happen: a test of limits brings budgets of its own. */
export const unlimited: Budgets = { spend: () => 0, giveBack: () => {}, settle: async () => {} }

/** Somebody who is signed in: well enough for everything, unless it is said how well. */
type Change = Partial<Omit<Shell, 'authenticate'>> & {
  readonly authenticate?: (credential: Credential) => Promise<Officer | SignedIn | null>
}

const standing = (who: Officer | SignedIn | null): SignedIn | null =>
  who === null || 'standing' in who ? who : { officer: who, standing: null }

/** The real web server around these routes alone, for `app.inject`; nobody is signed in unless told otherwise. */
export async function serveRoutes(
  t: Cleanup,
  routes: readonly Route[],
  { authenticate, ...change }: Change = {},
): Promise<FastifyInstance> {
  const app = await buildServer({
    routes,
    authenticate: async (credential) => standing((await authenticate?.(credential)) ?? null),
    askForProof: async () => null,
    audit: async () => {},
    isReady: async () => true,
    receiveFile: async () => assert.fail('a file came where none is taken'),
    budgets: unlimited,
    overloadedAfterMs: 0,
    metrics: new Registry(),
    log: openLog('silent'),
    trustProxy: false,
    secure: false,
    ...change,
  })
  t.after(() => app.close())
  return app
}
