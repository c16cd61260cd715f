import { join } from 'node:path'
import { onServer, openTestServer, type TestServer } from './server.ts'

let server: TestServer | undefined

/** Opens one server for all test files, which run in processes of their own and inherit its address. */
export async function globalSetup(): Promise<void> {
  // Each file's process loads a thousand modules: half of that time is compiling what another has compiled already.
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../../node_modules/.cache/compiled')
  server = await openTestServer()
  process.env['TEST_SERVER'] = server.connection
  process.env['TEST_TEMPLATE'] = server.template
}

/** Leaves no template behind on a server that is not ours. */
export async function globalTeardown(): Promise<void> {
  if (process.env['DATABASE_URL'] !== undefined && server !== undefined)
    await onServer(server.connection, async (session) => {
      const { rows } = await session.query<{ name: string }>(
        `select datname as name from pg_database where datname ~ '^lapor_(template|seeded)_'`,
      )
      for (const { name } of rows) await session.query(`drop database if exists ${name}`)
    })
  await server?.leave()
}
