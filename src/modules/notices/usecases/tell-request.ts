import type { AgencyId, OfficerId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { OpenLaw } from '../../reports/index.ts'
import { firstRoute } from '../domain/attempt.ts'
import type { RequestTemplate } from '../domain/templates.ts'
import { insertNotices } from '../store/notices.ts'
import { officeHolders } from './office-holders.ts'
import { officeAt } from './offices.ts'

/** Of which request somebody is told, and who. */
export type RequestTold = {
  readonly request: string
  /** The report that it is about; null where it is about an account. */
  readonly number: ReportNumber | null
  readonly agency: AgencyId
  readonly template: RequestTemplate
  /** The person who asked; null: whoever answers. */
  readonly person: PersonId | null
  /** Officers whom the report concerns: none of them is told. */
  readonly involved: readonly OfficerId[]
  readonly at: Temporal.Instant
}

export type TellRequest = (tx: Tx, law: OpenLaw, told: RequestTold) => Promise<void>

/**
 * Writes into the ledger that a person, or their agency's data-protection officer (else the nearest above it), is told of
 * a request. Officers get it by e-mail alone: their list in the program is of reports that they may read.
 */
export function requestTelling(): TellRequest {
  const holders = officeHolders()
  return async (tx, law, { request, number, agency, template, person, involved, at }) => {
    const notice = { request, number, seq: null, day: null, agency, template, createdAt: at } as const
    const rest = { deliverable: null, quietZone: null } as const
    if (person !== null) {
      insertNotices(tx, [{ ...notice, ...rest, recipient: { kind: 'reporter', id: person }, route: firstRoute }])
      return
    }
    const office = officeAt(agency, 'dataProtectionOfficer')
    const officers = await holders(tx, law.tree, office, { closed: null, involved }, at)
    insertNotices(
      tx,
      officers.map(({ id }) => ({ ...notice, ...rest, recipient: { kind: 'officer', id }, route: 'email' as const })),
    )
  }
}
