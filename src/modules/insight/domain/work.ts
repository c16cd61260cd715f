import type { AgencyNode, AgencyTree } from '../../../kernel/agency-tree.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay, startOfDay } from '../../../kernel/clock/days.ts'

/** Work that lies with an office: its last day has passed, is today, or comes within this week. */
export type Work = {
  readonly late: number
  readonly today: number
  /** Until Sunday, today left out. */
  readonly week: number
  /** There is more than was counted. */
  readonly isCapped: boolean
}

export const noWork: Work = { late: 0, today: 0, week: 0, isCapped: false }

export const sumOf = (works: readonly Work[]): Work =>
  works.reduce(
    (sum, one) => ({
      late: sum.late + one.late,
      today: sum.today + one.today,
      week: sum.week + one.week,
      isCapped: sum.isCapped || one.isCapped,
    }),
    noWork,
  )

export const totalOf = ({ late, today, week }: Work): number => late + today + week

/** What a report waits for at a desk, in a superior's words; null where the desk only watches it. */
export type Duty = 'verify' | 'rule' | 'publish' | 'answer' | 'approve' | 'mend' | 'decideAppeal'

/** With its verifier a report lies again to be published; with the nation also to be answered, where it kept it. */
export function dutyOf(
  queue: string,
  { phase, needsRuling, publication }: Readonly<{ phase: string; needsRuling: boolean; publication: string }>,
): Duty | null {
  switch (queue) {
    case 'verify':
    case 'verifyNationally':
      if (phase === 'submitted') return needsRuling ? 'rule' : 'verify'
      return queue === 'verify' || publication === 'due' ? 'publish' : 'answer'
    case 'answer':
    case 'approve':
      return queue
    case 'returned':
      return 'mend'
    case 'appeals':
      return 'decideAppeal'
    default:
      return null
  }
}

/** One office to be looked at, and when its day and its week end where it stands (both exclusive). */
export type Desk = {
  readonly agency: AgencyId
  readonly todayEnds: Temporal.Instant
  readonly weekEnds: Temporal.Instant
  /** How far below the root it stands. */
  readonly depth: number
}

/** The offices with the ends of their days and weeks. */
export function desksAt(tree: AgencyTree, agencies: readonly AgencyId[], now: Temporal.Instant): Desk[] {
  return agencies.flatMap((agency) => {
    const node = tree.get(agency)
    if (node === undefined) return []
    const today = localDay(now, node.zone)
    return {
      agency,
      todayEnds: startOfDay(today.add({ days: 1 }), node.zone),
      weekEnds: startOfDay(today.add({ days: 8 - today.dayOfWeek }), node.zone),
      depth: depthOf(tree, node),
    }
  })
}

const depthOf = (tree: AgencyTree, { parent }: AgencyNode): number => {
  const above = parent === null ? undefined : tree.get(parent)
  return above === undefined ? 0 : 1 + depthOf(tree, above)
}

/** An office and all below it, seen as one; `own` is the root's own desk apart from everything below it. */
export type Group = { readonly agency: AgencyId; readonly isOwn: boolean; readonly members: readonly AgencyId[] }

/** The root's own desk and each office directly below it with everything under that, in the order of their names. */
export function groupsOf(tree: AgencyTree, root: AgencyId): Group[] {
  const children = [...tree.values()].filter(({ parent }) => parent === root)
  const below = children
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
    .map(({ id }) => ({ agency: id, isOwn: false, members: [...tree.keys()].filter((one) => isWithin(tree, one, id)) }))
  return [{ agency: root, isOwn: true, members: [root] }, ...below]
}
