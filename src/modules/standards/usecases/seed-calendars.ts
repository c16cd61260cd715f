import type { Tx } from '../../../platform/db/db.ts'
import { currentRevision, lockCalendar, writeRevision } from '../store/calendar-rows.ts'
import { readCalendarSeed } from './read-calendar-seed.ts'

/** Writes the calendars the program ships with (`db/seed/calendars`) as revision 1; does nothing where one exists. */
export async function seedCalendars(tx: Tx, at: Temporal.Instant): Promise<void> {
  await lockCalendar(tx)
  if ((await currentRevision(tx)) !== null) return
  const { revision, days, years } = readCalendarSeed()
  await writeRevision(tx, { revision, at, by: null, note: 'Calendars 2018 to 2027', remove: [], add: days, years })
}
