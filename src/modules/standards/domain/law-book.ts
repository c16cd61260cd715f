import { lineOf, type AgencyTree, zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, CalendarRevision, StandardId } from '../../../kernel/brand.ts'
import { calendarOf, type Calendar, type CalendarRows } from '../../../kernel/clock/calendar.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { StandardTerms } from '../../../kernel/law/terms.ts'
import type { StandardBook } from './standard-book.ts'

/** Standards, calendars and offices at one moment: all that a due date depends on, answered without waiting. */
export type LawBook = {
  readonly tree: AgencyTree
  /** The newest calendar. */
  readonly revision: CalendarRevision
  /** The terms of any version that was ever activated; else it throws. */
  readonly terms: (id: StandardId) => StandardTerms
  /** The standard that rules a report filed with the agency at that instant, by the agency's own local day. */
  readonly standardOf: (agency: AgencyId, filedAt: Temporal.Instant) => StandardId
  /** The days as the agency counts them at that revision; throws for an agency or a revision that is not there. */
  readonly calendar: (agency: AgencyId, revision: CalendarRevision) => Calendar
}

/** `revisions` holds every revision up to the newest, oldest first. */
export function lawBook(
  standards: StandardBook,
  revisions: ReadonlyMap<CalendarRevision, CalendarRows>,
  tree: AgencyTree,
): LawBook {
  const revision = [...revisions.keys()].at(-1)
  if (revision === undefined) throw new Error('no calendar was ever seeded')
  const calendars = new Map<CalendarRevision, Map<AgencyId, Calendar>>()
  const makeCalendar = (agency: AgencyId, at: CalendarRevision): Calendar => {
    const rows = revisions.get(at)
    const node = tree.get(agency)
    if (!rows || !node) throw new Error(`no calendar ${at} of ${agency}`)
    return calendarOf(rows, { ...node, areaLine: lineOf(tree, agency).flatMap(({ areaCode }) => areaCode ?? []) })
  }
  return {
    tree,
    revision,
    terms: standards.termsById,
    standardOf: (agency, filedAt) => {
      const zone = zoneOf(tree, agency)
      return standards.termsInForce(tree, agency, localDay(filedAt, zone)).id
    },
    calendar: (agency, at) => {
      const ofRevision = calendars.get(at) ?? new Map<AgencyId, Calendar>()
      calendars.set(at, ofRevision)
      const calendar = ofRevision.get(agency) ?? makeCalendar(agency, at)
      ofRevision.set(agency, calendar)
      return calendar
    },
  }
}
