import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** The program looks at its clock ten times a second. */
const seenAfterMs = 250

/** Moves the clock of the program on this database forward, as in `1 day`, and returns when the program has seen it. */
export async function advance(connection: string, by: string): Promise<void> {
  const client = new pg.Client({ connectionString: connection })
  await client.connect()
  try {
    await client.query('update rehearsal_clock set offset_ms = offset_ms + extract(epoch from $1::interval) * 1000', [
      by,
    ])
  } finally {
    await client.end()
  }
  await pause(seenAfterMs)
}
