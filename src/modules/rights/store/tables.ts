import type { GeneratedAlways } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
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
    agency: AgencyId
    state: RequestState
    asked_at: Temporal.Instant
    due_at: Temporal.Instant | null
    answered_at: Temporal.Instant | null
    reminded_at: Temporal.Instant | null
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
