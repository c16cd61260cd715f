import { lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { tellable } from './disclosure.ts'
import { dutyLimits, type DutyLimit, type DutyOutcome, type DutyTotal, type OwnDuties } from './duty.ts'

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

type OfCell = { readonly limit: DutyLimit; readonly month: Temporal.PlainDate }
const cellOf = ({ limit, month }: OfCell): string => `${limit} ${month.toString()}`

/**
 * An agency's figures, each limit of each month in the order given: from the totals of all agencies, and what the agency
 * and those below it had. Hidden reports join the others only where enough of them come together that nobody can find
 * one out by counting the public ones.
 */
export function figuresOf(
  tree: AgencyTree,
  agency: AgencyId,
  months: readonly Temporal.PlainDate[],
  { totals, own }: { readonly totals: readonly DutyTotal[]; readonly own: readonly OwnDuties[] },
): Figure[] {
  const [totalsByCell, ownByCell] = [Map.groupBy(totals, cellOf), Map.groupBy(own, cellOf)]
  return months.flatMap((month) =>
    dutyLimits.map((limit): Figure => {
      const cell = cellOf({ limit, month })
      const mayTell = (isHidden: boolean): boolean => {
        const some = (totalsByCell.get(cell) ?? []).filter((total) => total.isHidden === isHidden)
        return tellable(tree, totalsOf(tree, some)).has(agency)
      }
      return { limit, month, ...figureOf(ownByCell.get(cell) ?? [], mayTell) }
    }),
  )
}

function figureOf(own: readonly OwnDuties[], mayTell: (isHidden: boolean) => boolean) {
  if (own.every(({ isHidden }) => isHidden)) return { told: 'none' } as const
  if (!mayTell(false)) return { told: 'few' } as const
  const isHiddenTold = mayTell(true)
  return { told: 'kept', ...keptOf(own.filter(({ isHidden }) => !isHidden || isHiddenTold)) } as const
}

/** By agency: its own and everything below it. */
function totalsOf(tree: AgencyTree, counts: readonly DutyTotal[]): Map<AgencyId, number> {
  const totals = new Map<AgencyId, number>()
  for (const { agency, reports } of counts)
    for (const { id } of lineOf(tree, agency)) totals.set(id, (totals.get(id) ?? 0) + reports)
  return totals
}

function keptOf(counts: readonly OwnDuties[]): Kept {
  const sum = (outcome: DutyOutcome): number =>
    counts.reduce((total, count) => total + (count.outcome === outcome ? count.reports : 0), 0)
  const kept = { onTime: sum('onTime'), late: sum('late'), runningLate: sum('runningLate') }
  return { ...kept, medianDays: medianOf(counts, kept.onTime + kept.late + kept.runningLate) }
}

/** Who still waits has waited longer than everybody who was answered. */
function medianOf(counts: readonly OwnDuties[], total: number): number | null {
  const answered = counts.flatMap(({ answeredInDays: days, reports }) => (days === null ? [] : [{ days, reports }]))
  let soFar = 0
  for (const { days, reports } of answered.toSorted((a, b) => a.days - b.days)) {
    soFar += reports
    if (2 * soFar >= total) return days
  }
  return null
}
