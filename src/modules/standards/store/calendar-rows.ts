import { sql } from 'kysely'
import type { CalendarRevision, OfficerId } from '../../../kernel/brand.ts'
import type { CalendarRows, DatedHoliday } from '../../../kernel/clock/calendar.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { CalendarYear } from '../domain/calendar-change.ts'
import type { CalendarTables } from './calendar-tables.ts'

/** The latest revision; null while no calendar was ever seeded. */
export async function currentRevision(db: Handle): Promise<CalendarRevision | null> {
  const revisions = db.withTables<CalendarTables>().selectFrom('calendar_revisions')
  const latest = await revisions.select('revision').orderBy('revision', 'desc').limit(1).executeTakeFirst()
  return latest?.revision ?? null
}

/** Everything the calendar said at a revision, for every area, in the order of the days. */
export async function loadCalendarRows(db: Handle, revision: CalendarRevision): Promise<CalendarRows> {
  const tables = db.withTables<CalendarTables>()
  const days = await tables
    .selectFrom('calendar_days')
    .select(['day as date', 'kind', 'name', 'area_code as areaCode', 'decree'])
    .where('added_in', '<=', revision)
    .where((row) => row.or([row('removed_in', 'is', null), row('removed_in', '>', revision)]))
    .orderBy('day')
    .orderBy('id')
    .execute()
  const years = await tables
    .selectFrom('calendar_years')
    .distinctOn('year')
    .select(['year', 'status'])
    .where('since_revision', '<=', revision)
    .orderBy('year')
    .orderBy('since_revision', 'desc')
    .execute()
  const decreed = years.filter(({ status }) => status === 'decreed')
  return { revision, days, decreedYears: new Set(decreed.map(({ year }) => year)) }
}

/** Lets nobody else make a revision before this transaction ends; reading goes on. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await sql`lock table calendar_revisions in share row exclusive mode`.execute(tx)
}

export type NewRevision = {
  readonly revision: CalendarRevision
  readonly at: Temporal.Instant
  readonly by: OfficerId | null
  readonly note: string
  readonly remove: readonly DatedHoliday[]
  readonly add: readonly DatedHoliday[]
  readonly years: readonly CalendarYear[]
}

/** Writes a revision whose change has been decided (`domain/calendar-change.ts`). */
export async function writeRevision(
  tx: Tx,
  { revision, at, by, note, remove, add, years }: NewRevision,
): Promise<void> {
  const tables = tx.withTables<CalendarTables>()
  await tables.insertInto('calendar_revisions').values({ revision, created_at: at, created_by: by, note }).execute()
  for (const { date, kind, name, areaCode } of remove)
    await tables
      .updateTable('calendar_days')
      .set({ removed_in: revision })
      .where('day', '=', date)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .where('area_code', 'is not distinct from', areaCode)
      .where('removed_in', 'is', null)
      .execute()
  const rows = add.map(({ date, kind, name, areaCode, decree }) => ({
    day: date,
    kind,
    name,
    area_code: areaCode,
    decree,
    added_in: revision,
    removed_in: null,
  }))
  if (rows.length > 0) await tables.insertInto('calendar_days').values(rows).execute()
  const marks = years.map(({ year, status }) => ({ year, status, since_revision: revision }))
  if (marks.length > 0) await tables.insertInto('calendar_years').values(marks).execute()
}
