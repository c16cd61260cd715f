import type { ColumnType } from 'kysely'
import type { AgencyId, OfficerId, StandardId } from '../../../kernel/brand.ts'

export type StandardTables = {
  standard_versions: {
    agency: AgencyId
    version: number
    id: StandardId
    /** Written as JSON text; `documentSchema` reads it. */
    document: ColumnType<unknown, string, string>
    activated_at: Temporal.Instant | null
    activated_by: OfficerId | null
    frame: StandardId | null
    withdrawn_from: Temporal.PlainDate | null
    withdrawn_by: OfficerId | null
    withdrawn_because: string | null
  }
}
