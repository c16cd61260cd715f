import { sql } from 'kysely'
import { openDatabase } from './db.ts'

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
