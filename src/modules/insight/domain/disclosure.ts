import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'

/** Fewer than these are not told apart (product). */
export const fewest = 5

/**
 * The agencies whose total (with everything below them) may be told: no total, and no difference between the totals of
 * an agency and of those below it, is of fewer than `fewest` reports. Where what is left beside the told ones would be
 * too few, the smallest of them stays untold too, and with it everything below.
 */
export function tellable(tree: AgencyTree, totals: ReadonlyMap<AgencyId, number>): ReadonlySet<AgencyId> {
  const totalOf = (id: AgencyId): number => totals.get(id) ?? 0
  const children = Map.groupBy(tree.values(), ({ parent }) => parent)
  const told = new Set<AgencyId>()
  const tell = (id: AgencyId): void => {
    told.add(id)
    const enough = (children.get(id) ?? [])
      .map((child) => child.id)
      .filter((child) => totalOf(child) >= fewest)
      .toSorted((a, b) => totalOf(b) - totalOf(a))
    let rest = totalOf(id) - enough.reduce((sum, child) => sum + totalOf(child), 0)
    while (rest > 0 && rest < fewest && enough.length > 0) rest += totalOf(enough.pop() ?? id)
    enough.forEach(tell)
  }
  for (const { id } of children.get(null) ?? []) if (totalOf(id) >= fewest) tell(id)
  return told
}
