import type { AgencyId } from './brand.ts'
import type { Zone } from './law/words.ts'

/** One office in the tree: nation, region or ministry, OPD, unit. An agency's id is its slug, as in `kampar-dpupr`. */
export type AgencyNode = {
  readonly id: AgencyId
  readonly name: string
  readonly parent: AgencyId | null
  readonly zone: Zone
  /** ISO days of the week on which it works: 1 Monday … 7 Sunday. */
  readonly workingWeek: readonly number[]
  /** The administrative area whose regional holidays it keeps (`14.01`), null for the nation. */
  readonly areaCode: string | null
}

/** The whole tree as a pure value; questions about it are functions below. */
export type AgencyTree = ReadonlyMap<AgencyId, AgencyNode>

/** The zone of whatever belongs to no one agency: the capital's (WIB). */
export const nationalZone: Zone = 'Asia/Jakarta'

/** The zone in which an agency's days are counted; the nation's where the agency is unknown or none is meant. */
export const zoneOf = (
  tree: ReadonlyMap<AgencyId, Pick<AgencyNode, 'zone'>>,
  agency: AgencyId | null | undefined,
): Zone => (agency == null ? undefined : tree.get(agency)?.zone) ?? nationalZone

/** The agency and everything above it, nearest first; empty where the agency is unknown. */
export function lineOf(tree: AgencyTree, id: AgencyId): AgencyNode[] {
  const line: AgencyNode[] = []
  for (let node = tree.get(id); node !== undefined; node = node.parent === null ? undefined : tree.get(node.parent))
    line.push(node)
  return line
}

/** What stands at the top, above the agency: the nation; itself where it is unknown. */
export const nationOf = (tree: AgencyTree, id: AgencyId): AgencyId => lineOf(tree, id).at(-1)?.id ?? id

/** Is `id` the same as `above`, or somewhere under it? */
export function isWithin(tree: AgencyTree, id: AgencyId, above: AgencyId): boolean {
  return lineOf(tree, id).some((node) => node.id === above)
}

/** The lowest agency that stands above (or is) both; null where they share none. */
export function commonAncestor(tree: AgencyTree, a: AgencyId, b: AgencyId): AgencyId | null {
  const aboveB = new Set(lineOf(tree, b).map((node) => node.id))
  return lineOf(tree, a).find((node) => aboveB.has(node.id))?.id ?? null
}

/** Each agency under the one it belongs to, those of one parent in the order of their names, with how deep it stands. */
export function inTreeOrder<Node extends AgencyNode>(
  nodes: Iterable<Node>,
): { readonly node: Node; readonly depth: number }[] {
  const children = Map.groupBy(nodes, ({ parent }) => parent)
  const under = (parent: AgencyId | null, depth: number): { node: Node; depth: number }[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
      .flatMap((node) => [{ node, depth }, ...under(node.id, depth + 1)])
  return under(null, 0)
}
