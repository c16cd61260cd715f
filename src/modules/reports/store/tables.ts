import type { Generated, GeneratedAlways } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId, ReportNumber, TextId } from '../../../kernel/brand.ts'
import type { LimitName, Role } from '../../../kernel/law/words.ts'
import type { CommandName } from '../domain/command.ts'
import type { Counter } from '../domain/counter.ts'
import type { By, EventType } from '../domain/event.ts'
import type { DeskQueue } from '../domain/queue.ts'
import type { SettledMark } from '../domain/marks/settling.ts'
import type { Phase, ReferralState } from '../domain/words.ts'
import type { ReportState } from '../domain/state.ts'

export type ReportTables = {
  reports: {
    id: ReportId
    number: ReportNumber
    seq: number
    phase: Phase
    kind: ReportState['kind']
    class: string
    channel: ReportState['channel']
    category: string | null
    area_code: string | null
    filed_at: Temporal.Instant
    received_by: AgencyId
    lead: AgencyId | null
    unit: AgencyId | null
    is_anonymous: boolean
    is_confidential: boolean
    publication: ReportState['publication']
    referral: ReferralState
    duplicate_group: ReportNumber | null
    is_urgent: boolean
    is_held: boolean
    calendar_revision: number
    reporter_id: PersonId
    secret_hash: Buffer
    state: unknown
    chain_head: Buffer
    changed_at: Temporal.Instant
  }
  report_texts: {
    id: TextId
    report_id: ReportId
    body: string | null
    salt: Buffer | null
    erased_at: Generated<Temporal.Instant | null>
  }
  report_settlements: {
    report_id: ReportId
    seq: number
    of_seq: number
    marks: readonly SettledMark[]
    salt: Buffer
  }
  report_places: {
    report_id: ReportId
    occurred_on: Temporal.PlainDate | null
    address: string | null
    lat: number | null
    lng: number | null
  }
  report_events: {
    report_id: ReportId
    seq: number
    type: EventType
    at: Temporal.Instant
    recorded_at: Temporal.Instant
    by_kind: By['kind']
    by_officer: OfficerId | null
    by_role: Role | null
    by_agency: AgencyId | null
    payload: unknown
    nonce: Buffer | null
    previous_hash: Buffer
    hash: Buffer
  }
  report_clocks: ClockRow
  report_desks: {
    report_id: ReportId
    queue: DeskQueue
    agency: AgencyId
    sorted_at: Temporal.Instant
    due_on: Temporal.PlainDate | null
    due_at: Temporal.Instant | null
  }
  report_assignments: {
    id: Generated<number>
    report_id: ReportId
    agency: AgencyId
    officer_id: OfficerId
    assigned_at: Temporal.Instant
    assigned_by: OfficerId
    ended_at: Generated<Temporal.Instant | null>
    ended_by: Generated<OfficerId | null>
  }
  report_involved: { officer_id: OfficerId; report_id: ReportId }
  report_watches: { officer_id: OfficerId; report_id: ReportId; watched_at: Temporal.Instant }
  submissions: { key_hash: Buffer; body_hash: Buffer; report_id: ReportId; received_at: Temporal.Instant }
  report_errands: { id: Generated<number>; number: ReportNumber; command: unknown; asked_at: Temporal.Instant }
  secret_codes: { report_id: ReportId; id: string; asked_at: Temporal.Instant }
  report_drafts: {
    id: string
    token_hash: Buffer
    sealed: Buffer
    key_id: GeneratedAlways<string>
    expires_at: Temporal.Instant
  }
  report_words: { report_id: ReportId; words: string; sketch: readonly number[] | null }
  report_claims: {
    account_id: PersonId
    report_id: ReportId
    secret_generation: number
    claimed_at: Temporal.Instant
  }
  bulk_runs: {
    id: string
    officer_id: OfficerId
    list: string
    begun_at: Temporal.Instant
    command: Generated<CommandName | null>
    spoken: Generated<unknown>
    starts_at: Generated<Temporal.Instant | null>
    ended_at: Generated<Temporal.Instant | null>
    is_cancelled: Generated<boolean>
    undoes: Generated<string | null>
  }
  bulk_items: {
    run_id: string
    number: ReportNumber
    place: number
    spoken: Generated<unknown>
    seen_seq: Generated<number | null>
    done_at: Generated<Temporal.Instant | null>
    refusal: Generated<string | null>
    counter: Generated<Counter | null>
  }
}

export type ClockRow = {
  report_id: ReportId
  clock: string
  limit_name: LimitName
  agency: AgencyId
  due_on: Temporal.PlainDate | null
  due_at: Temporal.Instant | null
  next_step: string | null
  next_at: Temporal.Instant | null
  ended: 'met' | 'fired' | 'dropped' | null
  ended_at: Temporal.Instant | null
  calendar_revision: number
}
