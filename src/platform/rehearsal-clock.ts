import { sql } from 'kysely'
import type { Now } from '../kernel/now.ts'
import { CannotStart } from './cannot-start.ts'
import type { Db, Handle } from './db/db.ts'
import { realNow } from './real-clock.ts'

type ClockTables = { rehearsal_clock: { only_row: boolean; offset_ms: number } }

/** The program's clock; `close` stops following the database. */
export type Clock = { readonly now: Now; readonly close: () => void }

/** How soon every process has seen that the clock was advanced. */
const followEveryMs = 100

/**
 * The clock of this installation. In production it is the real one, and a database that once rehearsed is refused
 * (`CannotStart`): its dates are not to be trusted. Elsewhere it is the real time plus an offset that all processes
 * share through the database; it starts at `start` on a new database and never goes back, so that a restart with the
 * same `start`, or a command without one, runs on from where the clock stood.
 */
export async function openClock(
  db: Db,
  options: { production: boolean; start: Temporal.Instant | null },
): Promise<Clock> {
  if (options.production) {
    if ((await readOffset(db)) !== undefined)
      throw new CannotStart(
        'This database has been used outside production, with a clock that can be moved. Use a new one.',
      )
    return { now: realNow, close: () => {} }
  }
  let offsetMs = options.start === null ? await keepOffset(db) : await raiseOffset(db, options.start)
  const follow = async () => {
    // While the database is away the clock runs on as it was; that it is away shows elsewhere.
    offsetMs = (await readOffset(db).catch(() => undefined)) ?? offsetMs
  }
  const timer = setInterval(() => void follow(), followEveryMs).unref()
  return { now: () => realNow().add({ milliseconds: offsetMs }), close: () => clearInterval(timer) }
}

/**
 * Moves the rehearsal clock forward and answers what it shows now. Returns when the other processes have had the time
 * to see it. Refuses nothing: only an installation outside production has a row to move.
 */
export async function advanceClock(db: Handle, by: Temporal.Duration): Promise<Temporal.Instant> {
  const { offset_ms: offsetMs } = await db
    .withTables<ClockTables>()
    .updateTable('rehearsal_clock')
    .set({ offset_ms: sql`offset_ms + ${by.total('milliseconds')}` })
    .returning('offset_ms')
    .executeTakeFirstOrThrow()
  await new Promise((resolve) => setTimeout(resolve, 2 * followEveryMs))
  return realNow().add({ milliseconds: offsetMs })
}

/** Reads `3d`, `5h`, `1d12h30m`; a day is 24 hours. Null when it is none of these or nothing at all. */
export function parseDuration(text: string): Temporal.Duration | null {
  const [all, days = 0, hours = 0, minutes = 0] = /^(?:(\d{1,5})d)?(?:(\d{1,6})h)?(?:(\d{1,8})m)?$/.exec(text) ?? []
  if (!all) return null
  return Temporal.Duration.from({ hours: Number(days) * 24 + Number(hours), minutes: Number(minutes) })
}

async function readOffset(db: Handle): Promise<number | undefined> {
  const row = await db.withTables<ClockTables>().selectFrom('rehearsal_clock').select('offset_ms').executeTakeFirst()
  return row?.offset_ms
}

/** A process that was told no start follows the clock where it stands, in the past too; a new database has real time. */
async function keepOffset(db: Handle): Promise<number> {
  await db
    .withTables<ClockTables>()
    .insertInto('rehearsal_clock')
    .values({ only_row: true, offset_ms: 0 })
    .onConflict((row) => row.column('only_row').doNothing())
    .execute()
  return (await readOffset(db)) ?? 0
}

async function raiseOffset(db: Handle, start: Temporal.Instant): Promise<number> {
  const wantedMs = start.epochMilliseconds - realNow().epochMilliseconds
  const { offset_ms: offsetMs } = await db
    .withTables<ClockTables>()
    .insertInto('rehearsal_clock')
    .values({ only_row: true, offset_ms: wantedMs })
    .onConflict((row) =>
      row.column('only_row').doUpdateSet({ offset_ms: sql`greatest(rehearsal_clock.offset_ms, excluded.offset_ms)` }),
    )
    .returning('offset_ms')
    .executeTakeFirstOrThrow()
  return offsetMs
}
