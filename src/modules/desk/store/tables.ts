import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'

export type DeskTables = {
  desk_views: {
    id: string
    officer_id: OfficerId
    agency: AgencyId | null
    name: string
    address: string
    saved_at: Temporal.Instant
  }
  desk_settings: {
    officer_id: OfficerId
    columns: readonly string[] | null
    page_size: number | null
    first_view: string | null
  }
}
