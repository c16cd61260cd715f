import type { AgencyId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { firstRoute } from '../domain/attempt.ts'
import { insertNotices } from '../store/notices.ts'

/** Whom a failure to protect personal data concerns, by one of their reports. */
export type BreachToTell = {
  readonly breach: string
  readonly number: ReportNumber
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
