import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import { isAreaWithin } from '../../../kernel/clock/calendar.ts'
import { may } from '../../../kernel/permission.ts'
import type { CalendarChange } from './calendar-change.ts'

/**
 * May the officer make this change? A day of one area needs reach over an agency of that area or of one around it;
 * a day of the whole nation, and the word that a year is decreed, need reach over everything.
 */
export function mayChangeCalendar(officer: Officer, tree: AgencyTree, change: CalendarChange): boolean {
  if (may(officer, 'calendar.change', tree, null)) return true
  const reached = [...tree.values()]
    .filter(({ id }) => may(officer, 'calendar.change', tree, id))
    .flatMap(({ areaCode }) => areaCode ?? [])
  const isReached = (area: string | null) => area !== null && reached.some((own) => isAreaWithin(area, own))
  return change.decree.length === 0 && [...change.add, ...change.remove].every(({ areaCode }) => isReached(areaCode))
}
