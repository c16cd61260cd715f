import type { AgencyNode, AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'

export const agencyKinds = ['nation', 'ministry', 'region', 'opd', 'unit', 'ombudsman'] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** An office with all that is known of it; the tree needs less. Null where it is not known. */
export type Agency = AgencyNode & {
  readonly shortName: string
  readonly kind: AgencyKind
  /** What a citizen writes before the text to reach it by SMS, in capitals: `KAB. KAMPAR`. */
  readonly smsPrefixes: readonly string[]
  readonly address: string | null
  readonly phone: string | null
  readonly website: string | null
  /** An inactive agency receives nothing new; what it has stays with it. */
  readonly isActive: boolean
  /** The topics that it deals with, by slug; the offices of a region share the work by them. */
  readonly competence: readonly string[]
}

export type Agencies = ReadonlyMap<AgencyId, Agency>

/** An `Agencies` is an `AgencyTree` already; this only says so where a tree is wanted. */
export const treeOf = (agencies: Agencies): AgencyTree => agencies

const everyOffice: readonly AgencyKind[] = ['nation', 'ministry', 'region', 'opd', 'unit']
const answeringOffices: readonly AgencyKind[] = ['ministry', 'region', 'opd', 'unit']
const homes: Readonly<Record<Role, readonly AgencyKind[]>> = {
  nationalAdmin: ['nation'],
  coordinator: ['ministry', 'region'],
  liaison: answeringOffices,
  official: answeringOffices,
  superior: everyOffice,
  inspectorate: ['ministry', 'region', 'opd'],
  ombudsman: ['ombudsman'],
  operator: everyOffice,
  dataProtectionOfficer: everyOffice,
}

/** Can this role be held at such an office at all? Keeps a regency from appointing national administrators. */
export const isHome = (kind: AgencyKind, role: Role): boolean => homes[role].includes(kind)
