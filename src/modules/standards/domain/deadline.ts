import type { AgencyId, StandardId } from '../../../kernel/brand.ts'
import type { Calendar } from '../../../kernel/clock/calendar.ts'
import { dueDate, type DueDate } from '../../../kernel/clock/count.ts'
import { localDay, startOfDay } from '../../../kernel/clock/days.ts'
import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { addWorkingDays, whyNotWorking } from '../../../kernel/clock/working-days.ts'
import type { LimitName, ReportClass } from '../../../kernel/law/words.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { describeLimit, type LimitRefusal } from './describe-limit.ts'
import type { LawBook } from './law-book.ts'

/** What the public calculator answers: the due date with its days, and the rule that made it. */
export type Deadline = DueDate & {
  readonly limit: LimitName
  readonly class: ReportClass
  readonly standard: StandardId
  readonly rule: TimeLimit
}

export type Question = {
  readonly agency: AgencyId
  readonly limit: LimitName
  readonly class: ReportClass
  /** The moment of the limit's start event. */
  readonly start: Temporal.Instant
}

export type DeadlineRefusal = LimitRefusal | { readonly refusal: 'unknownAgency'; readonly agency: AgencyId }

/**
 * When a limit would end if its start event happened at `start`, without pauses or extensions: by the standard in force
 * on that day and the newest calendar.
 */
export function calculateDeadline(
  law: LawBook,
  { agency, limit, class: reportClass, start }: Question,
): Result<Deadline, DeadlineRefusal> {
  if (!law.tree.has(agency)) return refuse({ refusal: 'unknownAgency', agency })
  const standard = law.standardOf(agency, start)
  const described = describeLimit(law.terms(standard), limit, reportClass)
  if (!described.ok) return described
  const rule = described.value
  const calendar = law.calendar(agency, law.revision)
  const due =
    rule.startsFrom === 'escalationDue'
      ? ahead(rule, start, calendar)
      : dueDate({ rule, start, pauses: [], extensions: [], floors: [], notBefore: null }, calendar)
  return accept({ ...due, limit, class: reportClass, standard, rule })
}

/** A limit that runs ahead of another, in days: counted backwards from that one's last day. */
function ahead(rule: TimeLimit, start: Temporal.Instant, calendar: Calendar): DueDate {
  const { zone } = calendar
  const startsOn = localDay(start, zone)
  const workingDays = rule.unit === 'workingDays'
  const dueOn = workingDays
    ? addWorkingDays(calendar, startsOn, -rule.amount)
    : startsOn.subtract({ days: rule.amount })
  const days = Array.from({ length: dueOn.until(startsOn).days }, (_, before) =>
    startsOn.subtract({ days: before + 1 }),
  )
  const reasons = (date: Temporal.PlainDate) => (workingDays ? whyNotWorking(calendar, date) : [])
  return {
    startsOn,
    dueOn,
    dueAt: startOfDay(dueOn.add({ days: 1 }), zone),
    zone,
    provisional: workingDays && [startsOn, dueOn].some(({ year }) => !calendar.decreedYears.has(year)),
    calendarRevision: calendar.revision,
    counted: days.filter((date) => reasons(date).length === 0).map((date, index) => ({ date, n: index + 1 })),
    skipped: days.map((date) => ({ date, reasons: reasons(date) })).filter((day) => day.reasons.length > 0),
    decidedBy: 'count',
  }
}
