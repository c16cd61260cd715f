import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { TemplateKind } from '../domain/template.ts'

export type AnsweringTables = {
  answer_templates: {
    id: string
    version: number
    agency_id: AgencyId
    kind: TemplateKind
    category: string | null
    title: string
    body: string
    is_retired: boolean
    saved_by: OfficerId | null
    saved_at: Temporal.Instant
  }
}
