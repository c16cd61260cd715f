import type { Generated } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
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
}
