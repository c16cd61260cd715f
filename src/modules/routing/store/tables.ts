import type { ColumnType, Generated } from 'kysely'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Channel, ReportClass, ReportKind } from '../../../kernel/law/words.ts'
import type { Score, Subject } from '../domain/learned/learn.ts'
import type { RuleId } from '../domain/rule.ts'

export type RoutingTables = {
  routing_rule_versions: {
    rule: RuleId
    version: number
    owner: AgencyId
    position: number
    is_active: boolean
    area_code: string | null
    category: string | null
    kind: ReportKind | null
    class: ReportClass | null
    received_by: AgencyId | null
    channel: Channel | null
    words: readonly string[]
    to_agency: AgencyId | null
    to_competence: string | null
    note: string | null
    saved_by: OfficerId
    saved_at: Temporal.Instant
  }
  learned_models: {
    scope: AgencyId
    subject: Subject
    claimed_until: Temporal.Instant | null
    trained_at: Generated<Temporal.Instant | null>
    reports: Generated<number>
    examples: Generated<number>
    measured: ColumnType<Score | null, string | null | undefined, string | null>
    model: Generated<Buffer | null>
  }
}
