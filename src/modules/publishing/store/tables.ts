import type { Generated, GeneratedAlways } from 'kysely'
import type { AgencyId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { ReportKind } from '../../../kernel/law/words.ts'

export type PublishingTables = {
  public_reports: {
    report_id: ReportId
    number: ReportNumber
    title: string
    body: string
    kind: ReportKind
    class: string
    category: string | null
    received_by: AgencyId
    lead: AgencyId | null
    agency: AgencyId
    area_code: string | null
    phase: string
    filed_on: Temporal.PlainDate
    published_at: Temporal.Instant
    changed_on: Temporal.PlainDate
    view: unknown
    version: Generated<string>
    words: GeneratedAlways<string>
  }
  public_report_counts: { id: Generated<number>; agency: AgencyId; phase: string; reports: number }
}
