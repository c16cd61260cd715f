import type { Generated } from 'kysely'
import type { AgencyId, OfficerId, ReportId } from '../../../kernel/brand.ts'
import type { DutyLimit, DutyOutcome } from '../domain/duty.ts'

export type InsightTables = {
  duty_counts: {
    id: Generated<number>
    agency: AgencyId
    limit_name: DutyLimit
    month: Temporal.PlainDate
    outcome: DutyOutcome
    is_hidden: boolean
    answered_in_days: number | null
    reports: number
  }
  register_entries: { agency: AgencyId; filed_at: Temporal.Instant; report_id: ReportId }
  wandering_reports: {
    report_id: ReportId
    received_by: AgencyId
    refusals: number
    moves: number
    last_moved_at: Temporal.Instant
    is_open: boolean
  }
  quality_draws: { month: Temporal.PlainDate; seed: string; drawn_at: Temporal.Instant }
  quality_closed: { month: Temporal.PlainDate; agency: AgencyId; answers: number }
  quality_samples: {
    month: Temporal.PlainDate
    report_id: ReportId
    agency: AgencyId
    relevant: number | null
    concrete: number | null
    proven: number | null
    clear: number | null
    remark: string | null
    graded_by: OfficerId | null
    graded_at: Temporal.Instant | null
  }
}
