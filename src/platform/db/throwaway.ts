import { sql } from 'kysely'
import { openDatabase, type Db } from './db.ts'

/** Is there nothing at all in the database at this address, not even tables? */
export async function isEmptyDatabase(connection: string): Promise<boolean> {
  const db = openDatabase({ connection, poolSize: 1 })
  try {
    const { rows } = await sql<{ tables: number }>`
      select count(*) as tables from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
    `.execute(db)
    return rows[0]?.tables === 0
  } finally {
    await db.destroy()
  }
}

/**
 * Lets commits of our own new connections to this database return before they are on the disk, or not any more: for what is made
 * anew after a power cut, never for what people sent.
 */
export async function setDurable(db: Db, isDurable: boolean): Promise<void> {
  const { rows } = await sql<{ name: string }>`select quote_ident(current_database()) as name`.execute(db)
  const name = rows[0]?.name ?? ''
  await sql
    .raw(`alter role current_user in database ${name} set synchronous_commit to ${isDurable ? 'on' : 'off'}`)
    .execute(db)
}
