import { createHash } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase, type Db } from '../../src/platform/db/db.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { openLog } from '../../src/platform/log.ts'
import { openEmbeddedPostgres } from '../../src/platform/postgres/embedded.ts'

/** A PostgreSQL for tests, with a migrated database on it to be cloned. */
export type TestServer = { readonly connection: string; readonly template: string; readonly leave: () => Promise<void> }

const folder = join(import.meta.dirname, '../../.tmp/postgres')
/** Ordinary tests may lose everything in a power cut. Tests of faults start servers of their own, without these. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
const templateLock = 7_150_012
const made = Temporal.Instant.from('2026-01-01T00:00:00Z')

/** The server that DATABASE_URL names, else an embedded one that test runs at the same time share. */
export async function openTestServer(): Promise<TestServer> {
  const { DATABASE_URL } = process.env
  const server =
    DATABASE_URL === undefined
      ? await openEmbeddedPostgres({ folder, log: openLog('silent'), settings: careless })
      : { connection: DATABASE_URL, leave: async () => {} }
  const checksums = (await readMigrations()).map(({ checksum }) => checksum)
  const template = await ensureTemplate(server.connection, {
    name: templateName('lapor_template', checksums),
    base: 'template0',
    fill: async (db) => void (await migrate(db, made)),
  })
  return { ...server, template }
}

/** The same server with another database, as an address. */
export function databaseAt(connection: string, name: string): string {
  const url = new URL(connection)
  url.pathname = name
  return url.href
}

/** Runs statements on the server itself, outside any test's database. */
export async function onServer<T>(connection: string, work: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: connection })
  await session.connect()
  try {
    return await work(session)
  } finally {
    await session.end()
  }
}

/** Named after what is in it, so that changed content gets a new template and equal runs share one. */
export const templateName = (prefix: string, content: readonly string[]): string =>
  `${prefix}_${createHash('sha256').update(content.join()).digest('hex').slice(0, 12)}`

/** Makes the template unless it is there: a copy of `base`, filled. Others who want it meanwhile wait. */
export async function ensureTemplate(
  connection: string,
  template: { readonly name: string; readonly base: string; readonly fill: (db: Db) => Promise<void> },
): Promise<string> {
  const { name, base, fill } = template
  await onServer(connection, async (session) => {
    await session.query('select pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await session.query('select from pg_database where datname = $1', [name])
    if (rowCount === 1) return
    const unfinished = `${name}_unfinished`
    await session.query(`drop database if exists ${unfinished}`)
    await session.query(`create database ${unfinished} template ${base} encoding 'UTF8'`)
    const db = openDatabase({ connection: databaseAt(connection, unfinished), poolSize: 1 })
    try {
      await fill(db)
    } finally {
      await db.destroy()
    }
    await session.query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}
