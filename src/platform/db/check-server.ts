import { sql } from 'kysely'
import { CannotStart } from '../cannot-start.ts'
import type { Db } from './db.ts'

const oldestVersion = 15

/** Refuses (`CannotStart`) a server that does not answer, does not let us in, or is older than PostgreSQL 15. */
export async function checkServer(db: Db): Promise<void> {
  const version = await readVersion(db).catch((error: Error) => {
    throw new CannotStart(
      `The database does not let the program in: ${sayWhy(error)}. Check DATABASE_URL and the server.`,
    )
  })
  if (version < oldestVersion)
    throw new CannotStart(`The database server is PostgreSQL ${version}, but ${oldestVersion} or newer is needed.`)
}

async function readVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
    db,
  )
  return Math.floor((rows[0]?.version ?? 0) / 10_000)
}

/** A name with several addresses fails once for each, and the sentence is in the parts. */
const sayWhy = (error: Error): string =>
  (error instanceof AggregateError ? error.errors : [error]).map(({ message }: Error) => message).join(', ')

/** Does the database answer now? */
export const isAnswering = (db: Db): Promise<boolean> =>
  readVersion(db).then(
    () => true,
    () => false,
  )
