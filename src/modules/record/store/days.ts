import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { RecordTables } from './tables.ts'

export type StoredDay = RecordTables['record_days']
export type StoredLeaves = Pick<RecordTables['record_leaves'], 'salt' | 'entries'>

/** Keeps a day; false where another process has done so already, and then nothing of it is kept. */
export async function insertDay(tx: Tx, day: StoredDay, leaves: StoredLeaves): Promise<boolean> {
  const tables = tx.withTables<RecordTables>()
  const kept = await tables
    .insertInto('record_days')
    .values(day)
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst()
  if (kept === undefined) return false
  await tables
    .insertInto('record_leaves')
    .values({ day: day.day, ...leaves })
    .execute()
  return true
}

const days = (db: Handle) => db.withTables<RecordTables>().selectFrom('record_days').selectAll()

export const findLastDay = (db: Handle): Promise<StoredDay | undefined> =>
  days(db).orderBy('day', 'desc').limit(1).executeTakeFirst()

export const findDay = (db: Handle, day: Temporal.PlainDate): Promise<StoredDay | undefined> =>
  days(db).where('day', '=', day).executeTakeFirst()

/** The newest first: those before the one given. */
export const daysBefore = (db: Handle, before: Temporal.PlainDate | null, limit: number): Promise<StoredDay[]> => {
  const newest = days(db).orderBy('day', 'desc').limit(limit)
  return (before === null ? newest : newest.where('day', '<', before)).execute()
}

/** The oldest first: from the one given on, or all. */
export const daysFrom = (db: Handle, from: Temporal.PlainDate | null): Promise<StoredDay[]> => {
  const oldest = days(db).orderBy('day')
  return (from === null ? oldest : oldest.where('day', '>=', from)).execute()
}

/** What a day's tree is made of; null where the day has none. */
export async function loadLeaves(db: Handle, day: Temporal.PlainDate): Promise<StoredLeaves | null> {
  const leaves = await db
    .withTables<RecordTables>()
    .selectFrom('record_leaves')
    .select(['salt', 'entries'])
    .where('day', '=', day)
    .executeTakeFirst()
  return leaves ?? null
}
