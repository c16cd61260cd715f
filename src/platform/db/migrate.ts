import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { transact, type Db, type Tx } from './db.ts'
import { takeTurn } from './turn.ts'

export type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

type MigrationTables = { migrations: { name: string; checksum: string; applied_at: Temporal.Instant } }

const migrationsFolder = join(import.meta.dirname, '../../../db/migrations')
const fileName = /^\d{4}_[a-z]+(_[a-z0-9]+)+\.sql$/

/** The files of `db/migrations` in order. Throws when a name is not `NNNN_verb_object.sql` or a number stands twice. */
export async function readMigrations(folder = migrationsFolder): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  const strange = files.find((file, i) => !fileName.test(file) || file.slice(0, 4) === files[i - 1]?.slice(0, 4))
  if (strange !== undefined)
    throw new Error(`db/migrations/${strange} is not NNNN_verb_object.sql with a number of its own`)
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      return { name: file.replace('.sql', ''), text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database to the newest form and answers the names of what was applied, each in a transaction of its own.
 * Processes that start together take turns. Refuses (`CannotStart`) a migration that was changed after it was applied,
 * and a database that is newer than this program.
 */
export async function migrate(db: Db, now: Temporal.Instant, folder = migrationsFolder): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const applied: string[] = []
  for (;;) {
    const name = await transact(db, (tx) => applyNext(tx, migrations, now))
    if (name === undefined) return applied
    applied.push(name)
  }
}

async function applyNext(tx: Tx, migrations: readonly Migration[], now: Temporal.Instant): Promise<string | undefined> {
  await takeTurn(tx, 'migrate')
  if (!(await hasHistory(tx)))
    await sql`create table migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null)`
      .execute(tx)
      .catch(explainRights)
  const known = tx.withTables<MigrationTables>()
  const done = await known.selectFrom('migrations').select(['name', 'checksum']).orderBy('name').execute()
  refuseOtherHistory(done, migrations)
  const next = migrations[done.length]
  if (next === undefined) return undefined
  // Before it runs: one that changes rows alone would run under a user who may not say so afterwards.
  await known
    .insertInto('migrations')
    .values({ name: next.name, checksum: next.checksum, applied_at: now })
    .execute()
    .catch(explainRights)
  await sql
    .raw(next.text)
    .execute(tx)
    .catch((error: Error) => {
      if (isForbidden(error)) return explainRights(error)
      throw new Error(`db/migrations/${next.name}.sql does not run: ${error.message}`, { cause: error })
    })
  return next.name
}

/** Whoever may not make tables may still ask whether all are there. */
async function hasHistory(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass('migrations') is not null as is`.execute(tx)
  return rows[0]?.is ?? false
}

const isForbidden = (error: unknown): boolean => error instanceof DatabaseError && error.code === '42501'

function explainRights(error: unknown): never {
  if (!isForbidden(error)) throw error
  throw new CannotStart(
    'The database needs to be brought to a newer form, which this user may not do. Start once with MIGRATE_DATABASE_URL, the address of the tables’ owner.',
  )
}

function refuseOtherHistory(done: readonly { name: string; checksum: string }[], migrations: readonly Migration[]) {
  for (const [i, { name, checksum }] of done.entries()) {
    const ours = migrations[i]
    if (ours === undefined || ours.name !== name)
      throw new CannotStart(
        `The database has had migration ${name}, which this version of the program does not have here. Start the version that last used this database, or a newer one.`,
      )
    if (ours.checksum !== checksum)
      throw new CannotStart(
        `db/migrations/${name}.sql was changed after this database had it. Put the file back and write a new migration instead.`,
      )
  }
}
