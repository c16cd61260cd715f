import { onServer, openTestServer, type TestServer } from './server.ts'

let server: TestServer | undefined

/** Opens one server for all test files, which run in processes of their own and inherit its address. */
export async function globalSetup(): Promise<void> {
  server = await openTestServer()
  process.env['TEST_SERVER'] = server.connection
  process.env['TEST_TEMPLATE'] = server.template
}

/** Leaves nothing behind on a server that is not ours. */
export async function globalTeardown(): Promise<void> {
  if (server === undefined) return
  const { connection, template, leave } = server
  if (process.env['DATABASE_URL'] !== undefined)
    await onServer(connection, (session) => session.query(`drop database if exists ${template}`))
  await leave()
}
