import { lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Change } from '../../reports/index.ts'
import type { Office } from '../domain/notice.ts'

/** The offices that have to do with a report, by what they are to it. */
export type Offices = {
  readonly verifier: Office
  readonly liaison: Office
  readonly official: Office
  readonly superior: Office
  /** Who has it on the desk now: the liaison of who leads it, else the verifier. */
  readonly handler: Office
  readonly coordinator: Office
  readonly coordinatorSuperior: Office
  readonly ombudsman: Office
}

export const officeAt = (agency: AgencyId, ...roles: readonly Role[]): Office => ({ kind: 'office', roles, agency })

const coordinators = ['coordinator', 'nationalAdmin'] as const
const verifyingPhases = ['submitted', 'clarification', 'archived'] as const

/** The offices as the report stands after the change. */
export function officesOf({ after, law }: Change): Offices {
  const holder = after.unit ?? after.lead ?? after.receivedBy
  // Where nobody verifies in the region, or whoever does is complained about, the nation does.
  const verifiers = new Set<Role>([law.law.terms(after.receivingTerms).verifier, 'nationalAdmin'])
  const verifier = officeAt(after.receivedBy, ...verifiers)
  const liaison = after.handledHere ? officeAt(holder, ...coordinators) : officeAt(holder, 'liaison')
  const isVerifiers = verifyingPhases.some((phase) => phase === after.phase) || after.lead === null
  return {
    verifier,
    liaison,
    official: officeAt(holder, 'official', 'superior'),
    superior: officeAt(holder, 'superior'),
    handler: isVerifiers ? verifier : liaison,
    coordinator: officeAt(holder, ...coordinators),
    coordinatorSuperior: superiorOver(holder, law),
    ombudsman: officeAt(after.ombudsman?.office ?? ombudsmanOf(law), 'ombudsman'),
  }
}

/** The superior where the coordination of this agency stands: its region or ministry, else the nation. */
export function superiorOver(agency: AgencyId, { tree, agencies, nation }: Change['law']): Office {
  const coordinates = ['region', 'ministry', 'nation']
  const found = lineOf(tree, agency).find(({ id }) => coordinates.includes(agencies.get(id)?.kind ?? ''))
  return officeAt(found?.id ?? nation, 'superior')
}

function ombudsmanOf({ agencies, nation }: Change['law']): AgencyId {
  for (const { id, kind } of agencies.values()) if (kind === 'ombudsman') return id
  return nation
}
