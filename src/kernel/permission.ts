import type { Actor, Post } from './actor.ts'
import { isWithin, lineOf, type AgencyTree } from './agency-tree.ts'
import type { AgencyId } from './brand.ts'
import type { Role } from './law/words.ts'

/** How far a post reaches: its own agency, that agency and all below it, or the whole program. */
export type Reach = 'own' | 'subtree' | 'everywhere'
type Grants = Readonly<Partial<Record<Role, Reach>>>

/**
 * Who may do what, and how far: the only such table in the program. What is not written here is refused.
 * Being let in here is not the end of it: `reports` decides each command again by its own law.
 */
export const permissions = {
  'account.use': {
    nationalAdmin: 'own',
    coordinator: 'own',
    liaison: 'own',
    official: 'own',
    superior: 'own',
    inspectorate: 'own',
    ombudsman: 'own',
    operator: 'own',
    dataProtectionOfficer: 'own',
  },
  'desk.read': {
    nationalAdmin: 'everywhere',
    coordinator: 'subtree',
    liaison: 'subtree',
    official: 'subtree',
    superior: 'subtree',
    inspectorate: 'subtree',
    ombudsman: 'subtree',
  },
  'report.command': {
    nationalAdmin: 'everywhere',
    coordinator: 'subtree',
    liaison: 'subtree',
    official: 'subtree',
    superior: 'subtree',
    inspectorate: 'subtree',
    ombudsman: 'subtree',
  },
  'referral.handle': { ombudsman: 'subtree' },
  'identity.read': {
    nationalAdmin: 'everywhere',
    coordinator: 'subtree',
    liaison: 'own',
    official: 'own',
    inspectorate: 'subtree',
    ombudsman: 'subtree',
    dataProtectionOfficer: 'subtree',
  },
  'identity.breakGlass': { nationalAdmin: 'everywhere', dataProtectionOfficer: 'subtree' },
  /** Accounts belong to no agency: whoever holds it may look at those of whoever comes to their counter. */
  'nik.settle': { nationalAdmin: 'everywhere', coordinator: 'own', dataProtectionOfficer: 'own' },
  'register.read': {
    nationalAdmin: 'everywhere',
    coordinator: 'subtree',
    liaison: 'own',
    official: 'own',
    superior: 'subtree',
    inspectorate: 'subtree',
    dataProtectionOfficer: 'subtree',
  },
  'oversight.read': {
    nationalAdmin: 'everywhere',
    coordinator: 'subtree',
    superior: 'subtree',
    inspectorate: 'subtree',
  },
  'quality.read': {
    nationalAdmin: 'everywhere',
    coordinator: 'subtree',
    liaison: 'own',
    official: 'own',
    superior: 'subtree',
    inspectorate: 'subtree',
  },
  'quality.grade': { nationalAdmin: 'everywhere', coordinator: 'subtree', inspectorate: 'subtree' },
  'calendar.change': { nationalAdmin: 'everywhere', coordinator: 'subtree' },
  'standard.settle': { nationalAdmin: 'everywhere', coordinator: 'subtree' },
  'standard.activate': { nationalAdmin: 'everywhere', superior: 'subtree' },
  'agency.change': { nationalAdmin: 'everywhere', coordinator: 'subtree' },
  'category.change': { nationalAdmin: 'everywhere', operator: 'subtree' },
  'template.keep': { nationalAdmin: 'everywhere', coordinator: 'subtree', official: 'subtree', superior: 'subtree' },
  'rule.change': { nationalAdmin: 'everywhere', coordinator: 'subtree' },
  'people.manage': { nationalAdmin: 'everywhere', coordinator: 'subtree' },
  'outside.ask': { nationalAdmin: 'everywhere', coordinator: 'subtree' },
  'notices.operate': { nationalAdmin: 'everywhere', coordinator: 'subtree', operator: 'subtree' },
  'audit.read': { nationalAdmin: 'everywhere', inspectorate: 'subtree', dataProtectionOfficer: 'subtree' },
  'looks.read': { dataProtectionOfficer: 'subtree' },
  'rights.handle': { dataProtectionOfficer: 'subtree' },
  'breach.handle': { dataProtectionOfficer: 'subtree' },
  'retention.read': { nationalAdmin: 'everywhere', operator: 'subtree', dataProtectionOfficer: 'subtree' },
  // What goes does not come back, and whoever decides on reports does not erase them besides.
  'retention.apply': { operator: 'subtree', dataProtectionOfficer: 'subtree' },
  'retention.set': { dataProtectionOfficer: 'subtree' },
  'metrics.read': { nationalAdmin: 'everywhere', operator: 'everywhere' },
} as const satisfies Record<string, Grants>

export type PermissionName = keyof typeof permissions

/**
 * What somebody may do in a colleague's place: the work on reports. Keeping people, agencies, standards and the program
 * is nothing that acting for a time extends to (UU 30/2014 art. 14 (7)).
 */
export const delegable: readonly PermissionName[] = [
  'account.use',
  'desk.read',
  'report.command',
  'referral.handle',
  'identity.read',
  'register.read',
  'oversight.read',
  'outside.ask',
]

/** The reach that a role has for a permission, or null where it has none. */
export function reachOf(role: Role, permission: PermissionName): Reach | null {
  const grants: Grants = permissions[permission]
  return grants[role] ?? null
}

/** The reach of this very post: one that is held for a colleague has only what can be delegated. */
const reachFrom = ({ role, actingFor }: Post, permission: PermissionName): Reach | null =>
  actingFor === undefined || delegable.includes(permission) ? reachOf(role, permission) : null

/**
 * May this actor use the permission on something that belongs to `agency`? `null` is what belongs to no agency and
 * needs a reach of everywhere. Only officers hold permissions; an unknown agency is out of everybody's subtree.
 */
export function may(actor: Actor, permission: PermissionName, tree: AgencyTree, agency: AgencyId | null): boolean {
  if (actor.kind !== 'officer') return false
  return actor.posts.some((post) => {
    const reach = reachFrom(post, permission)
    if (reach === null) return false
    if (reach === 'everywhere') return true
    if (agency === null) return false
    return reach === 'own' ? post.agency === agency : isWithin(tree, agency, post.agency)
  })
}

/** Does some post of this actor carry the permission at all? Opens a page whose content is then chosen with `may`. */
export function holds(actor: Actor, permission: PermissionName): boolean {
  return actor.kind === 'officer' && actor.posts.some((post) => reachFrom(post, permission) !== null)
}

/** Every agency on which the actor may use the permission: what a queue or a register is limited to. */
export function agenciesWhere(actor: Actor, permission: PermissionName, tree: AgencyTree): AgencyId[] {
  return [...tree.keys()].filter((agency) => may(actor, permission, tree, agency))
}

/**
 * May this actor learn who the reporter is? An anonymous reporter's identity is closed to every person who holds a
 * post in the region concerned, whatever else that person is, and opens only to a national break-glass.
 * `concerned` is every agency that has or had the report. Source: docs/law/privacy.md.
 */
export function mayKnowReporter(
  actor: Actor,
  tree: AgencyTree,
  report: { readonly anonymous: boolean; readonly concerned: readonly AgencyId[] },
): boolean {
  if (actor.kind !== 'officer') return false
  if (!report.anonymous) return report.concerned.some((agency) => may(actor, 'identity.read', tree, agency))
  const regions = report.concerned.map((agency) => regionOf(tree, agency)).filter((region) => region !== null)
  const isConcerned = actor.posts.some((post) => regions.some((region) => isWithin(tree, post.agency, region)))
  return !isConcerned && report.concerned.every((agency) => may(actor, 'identity.breakGlass', tree, agency))
}

/** The region, ministry or other body that stands directly below the nation; null for the nation itself. */
function regionOf(tree: AgencyTree, agency: AgencyId): AgencyId | null {
  return lineOf(tree, agency).at(-2)?.id ?? null
}
