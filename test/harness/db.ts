import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { openDatabase, type Db } from '../../src/platform/db/db.ts'
import { databaseAt, ensureTemplate, onServer, openTestServer, type TestServer } from './server.ts'

/** Where to clean up: a test's own context, or `{ after }` of `node:test` for a whole file. */
export type Cleanup = { readonly after: (clean: () => Promise<void>) => void }

let server: Promise<TestServer> | undefined

/** The server that the global setup left open, or one of this file's own when it runs alone. */
function reachServer(): Promise<TestServer> {
  const { TEST_SERVER, TEST_TEMPLATE } = process.env
  if (TEST_SERVER !== undefined && TEST_TEMPLATE !== undefined)
    return Promise.resolve({ connection: TEST_SERVER, template: TEST_TEMPLATE, leave: async () => {} })
  server ??= openTestServer()
  return server
}

after(async () => (await server)?.leave())

/** What a test's database begins with, beside the tables: made once and then cloned. */
export type Filling = { readonly name: string; readonly fill: (db: Db) => Promise<void> }

async function createDatabase(filling?: Filling) {
  const { connection, template: migrated } = await reachServer()
  const template = filling === undefined ? migrated : await ensureTemplate(connection, { ...filling, base: migrated })
  const name = `lapor_test_${randomBytes(8).toString('hex')}`
  await onServer(connection, (session) => session.query(`create database ${name} template ${template}`))
  const drop = () => onServer(connection, (session) => session.query(`drop database ${name} with (force)`))
  return { address: databaseAt(connection, name), drop }
}

/** The address of a fresh, migrated, empty database that is dropped afterwards. */
export async function testDatabaseAddress(t: Cleanup): Promise<string> {
  const { address, drop } = await createDatabase()
  t.after(async () => void (await drop()))
  return address
}

/** A fresh, migrated database of the test's own, empty or filled: `await testDatabase(t)`. Dropped afterwards. */
export async function testDatabase(t: Cleanup, filling?: Filling): Promise<Db> {
  const { address, drop } = await createDatabase(filling)
  const db = openDatabase({ connection: address, poolSize: 10 })
  t.after(async () => {
    await db.destroy()
    await drop()
  })
  return db
}
