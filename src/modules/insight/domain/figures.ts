import { isWithin, lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { tellable } from './disclosure.ts'
import { dutyLimits, type DutyCount, type DutyLimit } from './duty.ts'

/** How an agency and everything below it kept one limit in one month: of all that fell due in it. */
export type Kept = {
  readonly onTime: number
  readonly late: number
  readonly runningLate: number
  /** How many days half of the reporters waited at most for the first answer; null while fewer than half have one. */
  readonly medianDays: number | null
}

/** `none`: nothing fell due; `few`: too little to be told without pointing at somebody. */
export type Figure = { readonly limit: DutyLimit; readonly month: Temporal.PlainDate } & (
  | { readonly told: 'none' | 'few' }
  | ({ readonly told: 'kept' } & Kept)
)

export const totalOf = ({ onTime, late, runningLate }: Kept): number => onTime + late + runningLate

const cellOf = (limit: DutyLimit, month: Temporal.PlainDate): string => `${limit} ${month.toString()}`

/**
 * An agency's figures, each limit of each month in the order given. Hidden reports join the others only where enough of
 * them come together that nobody can find one out by counting the public ones.
 */
export function figuresOf(
  tree: AgencyTree,
  agency: AgencyId,
  months: readonly Temporal.PlainDate[],
  counts: readonly DutyCount[],
): Figure[] {
  const cells = Map.groupBy(counts, ({ limit, month }) => cellOf(limit, month))
  return months.flatMap((month) =>
    dutyLimits.map((limit): Figure => {
      return { limit, month, ...figureOf(tree, agency, cells.get(cellOf(limit, month)) ?? []) }
    }),
  )
}

function figureOf(tree: AgencyTree, agency: AgencyId, counts: readonly DutyCount[]) {
  const open = counts.filter(({ isHidden }) => !isHidden)
  const hidden = counts.filter(({ isHidden }) => isHidden)
  const own = (some: readonly DutyCount[]) => some.filter((count) => isWithin(tree, count.agency, agency))
  if (own(open).length === 0) return { told: 'none' } as const
  if (!tellable(tree, totalsOf(tree, open)).has(agency)) return { told: 'few' } as const
  const joined = tellable(tree, totalsOf(tree, hidden)).has(agency) ? own(hidden) : []
  return { told: 'kept', ...keptOf([...own(open), ...joined]) } as const
}

/** By agency: its own and everything below it. */
function totalsOf(tree: AgencyTree, counts: readonly DutyCount[]): Map<AgencyId, number> {
  const totals = new Map<AgencyId, number>()
  for (const { agency, reports } of counts)
    for (const { id } of lineOf(tree, agency)) totals.set(id, (totals.get(id) ?? 0) + reports)
  return totals
}

function keptOf(counts: readonly DutyCount[]): Kept {
  const sum = (outcome: DutyCount['outcome']): number =>
    counts.reduce((total, count) => total + (count.outcome === outcome ? count.reports : 0), 0)
  const kept = { onTime: sum('onTime'), late: sum('late'), runningLate: sum('runningLate') }
  return { ...kept, medianDays: medianOf(counts, kept.onTime + kept.late + kept.runningLate) }
}

/** Who still waits has waited longer than everybody who was answered. */
function medianOf(counts: readonly DutyCount[], total: number): number | null {
  const answered = counts.flatMap(({ answeredInDays: days, reports }) => (days === null ? [] : [{ days, reports }]))
  let soFar = 0
  for (const { days, reports } of answered.toSorted((a, b) => a.days - b.days)) {
    soFar += reports
    if (2 * soFar >= total) return days
  }
  return null
}
