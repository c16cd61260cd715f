import type { AgencyId, LinkId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'

export type OutsideTables = {
  outside_links: {
    id: LinkId
    number: ReportNumber
    agency_id: AgencyId
    email: string
    token_hash: Buffer
    title: string
    body: string
    sent_by: OfficerId
    sent_at: Temporal.Instant
    expires_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
  }
  outside_answers: { link_id: LinkId; event_seq: number; name: string; position: string }
}
