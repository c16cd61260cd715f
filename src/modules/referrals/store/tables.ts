import type { Generated } from 'kysely'
import type { AgencyId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import type { DeliveryFailure, DeliveryRoute, DeliveryState } from '../domain/delivery.ts'
import type { Dossier, DossierKind } from '../domain/dossier.ts'

export type ReferralTables = {
  dossiers: {
    id: string
    number: ReportNumber
    seq: number
    kind: DossierKind
    because: Dossier['because']
    office: AgencyId
    created_at: Temporal.Instant
    attempts: Generated<number>
    next_at: Temporal.Instant | null
    failure: string | null
    made_at: Temporal.Instant | null
    key_sealed: Buffer | null
    sha256: Buffer | null
    size_bytes: number | null
    erased_at: Temporal.Instant | null
    folder: string | null
  }
  dossier_deliveries: {
    id: string
    dossier_id: string
    route: DeliveryRoute
    state: DeliveryState
    attempts: Generated<number>
    next_at: Temporal.Instant | null
    failure: DeliveryFailure | null
    receipt: string | null
    created_at: Temporal.Instant
    accepted_at: Temporal.Instant | null
    acknowledged_at: Temporal.Instant | null
  }
  ombudsman_applications: {
    office: AgencyId
    url: string
    secret_sealed: Buffer
    changed_at: Temporal.Instant
    changed_by: OfficerId
  }
}
