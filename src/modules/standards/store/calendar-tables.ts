import type { Generated } from 'kysely'
import type { CalendarRevision, OfficerId } from '../../../kernel/brand.ts'
import type { HolidayKind } from '../../../kernel/clock/calendar.ts'

export type CalendarTables = {
  calendar_revisions: {
    revision: CalendarRevision
    created_at: Temporal.Instant
    /** Null: the calendars the program ships with. */
    created_by: OfficerId | null
    note: string
  }
  calendar_days: {
    id: Generated<number>
    day: Temporal.PlainDate
    kind: HolidayKind
    name: string
    area_code: string | null
    decree: string | null
    added_in: CalendarRevision
    removed_in: CalendarRevision | null
  }
  calendar_years: { year: number; status: 'decreed' | 'provisional'; since_revision: CalendarRevision }
}
