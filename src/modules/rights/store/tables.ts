import type { GeneratedAlways } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Breach } from '../domain/breach.ts'
import type { Ground } from '../domain/grounds.ts'
import type { Outcome, RequestState, StepBy, StepName } from '../domain/request.ts'
import type { ReportKind } from '../domain/retention.ts'
import type { RequestKind } from '../domain/request-kind.ts'

export type RightsTables = {
  data_requests: {
    id: string
    number: string
    kind: RequestKind
    about: string[]
    report_id: ReportId | null
    person_id: PersonId
    is_proven: boolean
    agency: AgencyId
    state: RequestState
    asked_at: Temporal.Instant
    due_at: Temporal.Instant | null
    answered_at: Temporal.Instant | null
    reminded_at: Temporal.Instant | null
    acts_at: Temporal.Instant | null
  }
  breaches: {
    id: string
    number: string
    agency: AgencyId
    known_at: Temporal.Instant
    since: Temporal.Instant
    until: Temporal.Instant
    officers: OfficerId[]
    offices: AgencyId[]
    reports: ReportNumber[]
    everything: boolean
    how: string
    measures: string
    state: Breach['state']
    opened_by: OfficerId
    opened_at: Temporal.Instant
    told_at: Temporal.Instant | null
  }
  breach_affected: {
    breach_id: string
    report_id: ReportId | null
    person_id: PersonId
    fields: string[]
    first_at: Temporal.Instant
    last_at: Temporal.Instant
    times: number
  }
  breach_steps: {
    breach_id: string
    seq: number
    at: Temporal.Instant
    step: 'opened' | 'listed' | 'told'
    officer_id: OfficerId
    affected: number
  }
  report_ends: {
    report_id: ReportId
    agency: AgencyId
    over_since: Temporal.Instant
    texts_erased_at: Temporal.Instant | null
    identity_erased_at: Temporal.Instant | null
    contact_erased_at: Temporal.Instant | null
  }
  retention_settings: {
    agency: AgencyId
    kind: ReportKind
    months: number
    document: string
    saved_by: OfficerId
    saved_at: Temporal.Instant
  }
  data_request_steps: {
    request_id: string
    seq: number
    at: Temporal.Instant
    step: StepName
    by_kind: StepBy['kind']
    officer_id: OfficerId | null
    outcome: Outcome | null
    ground: Ground | null
    words_sealed: Buffer | null
    key_id: GeneratedAlways<string>
  }
}
