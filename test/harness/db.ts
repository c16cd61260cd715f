import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { openDatabase, type Db } from '../../src/platform/db/db.ts'
import { allowProgram, asProgram, embeddedRole, makeProgramRole } from '../../src/platform/db/program-role.ts'
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
export const testDatabase = (t: Cleanup, filling?: Filling): Promise<Db> => openFresh(t, filling, (address) => address)

/**
 * The same, entered with the rights of the running program, which may change nothing of the trail. On a server that
 * somebody else keeps, whose roles are not ours to make, as its owner.
 */
export const testDatabaseAsProgram = (t: Cleanup, filling: Filling): Promise<Db> => {
  if (process.env['DATABASE_URL'] !== undefined) return testDatabase(t, filling)
  const fill = async (owner: Db) => {
    await filling.fill(owner)
    await makeProgramRole(owner)
    await allowProgram(owner, embeddedRole)
  }
  return openFresh(t, { name: `${filling.name}_entered`, fill }, asProgram)
}

async function openFresh(t: Cleanup, filling: Filling | undefined, enter: (address: string) => string): Promise<Db> {
  const { address, drop } = await createDatabase(filling)
  const db = openDatabase({ connection: enter(address), poolSize: 10 })
  t.after(async () => {
    await db.destroy()
    await drop()
  })
  return db
}
