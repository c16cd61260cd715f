import type { AgencyId } from '../../../kernel/brand.ts'
import type { LimitName } from '../../../kernel/law/words.ts'

/** The limits that were promised to the reporter and whose keeping is told to everybody. */
export const dutyLimits = ['verification', 'firstResponse', 'resolution'] as const satisfies readonly LimitName[]
export type DutyLimit = (typeof dutyLimits)[number]

/** `runningLate`: its last day has passed and it is still not done. */
export type DutyOutcome = 'onTime' | 'late' | 'runningLate'

/** One promise to one reporter, from the moment it is known whether it was kept. */
export type Duty = {
  readonly agency: AgencyId
  readonly limit: DutyLimit
  /** The first day of the month in which it fell due: a month's figures are about all that was due in it. */
  readonly month: Temporal.PlainDate
  readonly outcome: DutyOutcome
  /** The report's content is kept from the public. */
  readonly isHidden: boolean
  /** Local days from filing to the first answer; null for other limits and while there is none. */
  readonly answeredInDays: number | null
}

/** So many duties of the same kind; negative where they are taken back. */
export type DutyCount = Duty & { readonly reports: number }

/** How many duties an agency itself had, kept or not. */
export type DutyTotal = Pick<DutyCount, 'agency' | 'limit' | 'month' | 'isHidden' | 'reports'>

/** The duties of an agency and all below it, whoever had them. */
export type OwnDuties = Omit<DutyCount, 'agency'>

const keyOf = ({ agency, limit, month, outcome, isHidden, answeredInDays }: Duty): string =>
  [agency, limit, month, outcome, isHidden, answeredInDays].join(' ')

/** Counts added up by kind; what comes to nothing is left out. */
export function addUp(counts: Iterable<DutyCount>): DutyCount[] {
  const sums = new Map<string, DutyCount>()
  for (const count of counts) {
    const key = keyOf(count)
    sums.set(key, { ...count, reports: count.reports + (sums.get(key)?.reports ?? 0) })
  }
  return [...sums.values()].filter(({ reports }) => reports !== 0)
}

/** What brings the counts from the one to the other. */
export const difference = (before: readonly Duty[], after: readonly Duty[]): DutyCount[] =>
  addUp([...before.map((duty) => ({ ...duty, reports: -1 })), ...after.map((duty) => ({ ...duty, reports: 1 }))])
