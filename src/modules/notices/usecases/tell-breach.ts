import type { AgencyId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import { nationOf } from '../../../kernel/agency-tree.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { OpenLaw } from '../../reports/index.ts'
import { firstRoute } from '../domain/attempt.ts'
import { insertNotices } from '../store/notices.ts'
import { officeHolders } from './office-holders.ts'
import { officeAt } from './offices.ts'

/** Whom a failure to protect personal data concerns, by one of their reports; by none where they have an account alone. */
export type BreachToTell = {
  readonly breach: string
  readonly number: ReportNumber | null
  readonly person: PersonId
  readonly agency: AgencyId
  readonly at: Temporal.Instant
}

export type TellBreach = (tx: Tx, told: BreachToTell) => void

/** Writes into the ledger that somebody is told in writing (UU 27/2022 art. 46); by night too, since it is urgent. */
export const tellBreach: TellBreach = (tx, { breach, number, person, agency, at }) =>
  insertNotices(tx, [
    {
      number,
      seq: null,
      day: null,
      breach,
      agency,
      recipient: { kind: 'reporter', id: person },
      route: firstRoute,
      template: 'breached',
      deliverable: null,
      quietZone: null,
      createdAt: at,
    },
  ])

export type TellBreachBeyond = (
  tx: Tx,
  law: OpenLaw,
  told: Pick<BreachToTell, 'breach' | 'agency' | 'at'>,
) => Promise<void>

/** Writes into the ledger that a case of this agency concerns people whom only the nation's data-protection officer can tell. */
export function breachBeyondTelling(): TellBreachBeyond {
  const holders = officeHolders()
  return async (tx, law, { breach, agency, at }) => {
    const nation = nationOf(law.tree, agency)
    const office = officeAt(nation, 'dataProtectionOfficer')
    const officers = await holders(tx, law.tree, office, { closed: null, involved: [] }, at)
    const notice = { number: null, seq: null, day: null, breach, agency: nation, template: 'officerBreach' } as const
    const rest = { route: 'email', deliverable: null, quietZone: null, createdAt: at } as const
    insertNotices(
      tx,
      officers.map(({ id }) => ({ ...notice, ...rest, recipient: { kind: 'officer', id } })),
    )
  }
}
