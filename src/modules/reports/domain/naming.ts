import type { Officer, Post } from '../../../kernel/actor.ts'
import { isWithin, type AgencyTree } from '../../../kernel/agency-tree.ts'

/**
 * May this officer say that a report concerns whoever holds these posts? Those who oversee them are out of their reach:
 * else whoever is complained about could shut out the inspectorate and the nation. An Ombudsman says it only themselves.
 */
export function mayName(by: Officer, named: readonly Post[], tree: AgencyTree): boolean {
  if (named.some(({ role }) => role === 'ombudsman')) return false
  if (by.posts.some(({ role }) => role === 'nationalAdmin' || role === 'inspectorate')) return true
  return named.every(
    ({ role, agency }) => role !== 'inspectorate' && by.posts.some((post) => isWithin(tree, agency, post.agency)),
  )
}
