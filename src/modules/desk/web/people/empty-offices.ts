import { lineOf } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Role } from '../../../../kernel/law/words.ts'
import { treeOf, type Agencies, type Agency } from '../../../agencies/index.ts'

export type EmptyOffice = { readonly agency: Agency; readonly missing: readonly Role[] }

/** One of these roles must be held here, or else by somebody above. */
type Need = { readonly roles: readonly Role[]; readonly isHere: boolean }

/**
 * Offices that still receive work and lack somebody whom it needs: a coordinator where reports are verified, a liaison
 * where they are answered, and whoever approves answers, here or above, where the standard asks for it. Units are looked
 * after by the office above them.
 */
export function emptyOffices(
  agencies: Agencies,
  held: ReadonlyMap<AgencyId, ReadonlySet<Role>>,
  needsApproval: (agency: AgencyId) => boolean,
): EmptyOffice[] {
  const tree = treeOf(agencies)
  const isMet = (agency: AgencyId, { roles, isHere }: Need): boolean => {
    const line = isHere ? [{ id: agency }] : lineOf(tree, agency)
    return line.some(({ id }) => roles.some((role) => held.get(id)?.has(role)))
  }
  return [...agencies.values()]
    .filter(({ isActive }) => isActive)
    .map((agency) => ({
      agency,
      missing: needsOf(agency, needsApproval).flatMap((need) => (isMet(agency.id, need) ? [] : need.roles.slice(0, 1))),
    }))
    .filter(({ missing }) => missing.length > 0)
}

function needsOf({ id, kind }: Agency, needsApproval: (agency: AgencyId) => boolean): Need[] {
  const approving: Need[] = needsApproval(id) ? [{ roles: ['official', 'superior'], isHere: false }] : []
  const answering: Need[] = [{ roles: ['liaison'], isHere: true }, ...approving]
  switch (kind) {
    case 'nation':
      return [{ roles: ['nationalAdmin'], isHere: true }]
    case 'region':
      return [{ roles: ['coordinator'], isHere: true }]
    case 'ministry':
      return [{ roles: ['coordinator'], isHere: true }, ...answering]
    case 'opd':
      return answering
    case 'ombudsman':
      return [{ roles: ['ombudsman'], isHere: true }]
    case 'unit':
      return []
  }
}
