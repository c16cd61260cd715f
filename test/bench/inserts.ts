import pg from 'pg'
import { clients, perSecond } from './clients.ts'

/** How many rows the machine itself commits in a second, one in each transaction, with as many clients. */
export async function insertRate(connection: string, rows: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: connection, max: clients })
  try {
    await pool.query('create table if not exists bench_rows (id bigint generated always as identity, words text)')
    const words = 'x'.repeat(500)
    const insert = () =>
      pool.query({ name: 'insert', text: 'insert into bench_rows (words) values ($1)', values: [words] })
    await perSecond(clients, insert)
    return await perSecond(rows, insert)
  } finally {
    await pool.query('drop table if exists bench_rows')
    await pool.end()
  }
}
