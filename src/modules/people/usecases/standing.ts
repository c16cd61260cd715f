import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { reachOf } from '../../../kernel/permission.ts'
import type { Look } from '../domain/identity.ts'

/**
 * From which of their posts an officer looks: one whose office has the report, else one that oversees such an office,
 * else the first that may look at all. `concerned` is every agency that has or had the report, the last of them now.
 */
export function standing(
  officer: Officer,
  tree: AgencyTree,
  concerned: readonly AgencyId[],
): Pick<Look, 'office' | 'role' | 'heldBy' | 'handles'> {
  const looking = officer.posts.filter(
    ({ role }) => reachOf(role, 'identity.read') !== null || reachOf(role, 'identity.breakGlass') !== null,
  )
  const own = looking.find(({ agency }) => concerned.includes(agency))
  const above = looking.find(({ agency }) => concerned.some((one) => isWithin(tree, one, agency)))
  const post = own ?? above ?? looking[0]
  return {
    office: post?.agency ?? null,
    role: post?.role ?? null,
    heldBy: concerned.at(-1) ?? null,
    handles: own !== undefined,
  }
}
