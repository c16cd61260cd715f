import type { Generated, GeneratedAlways } from 'kysely'
import type { AgencyId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import type { Deliverable, NoticeState, Recipient, Route } from '../domain/notice.ts'
import type { Template } from '../domain/templates.ts'

export type NoticeTables = {
  notices: {
    id: string
    number: ReportNumber | null
    seq: number | null
    day: Temporal.PlainDate | null
    request_id: Generated<string | null>
    breach_id: Generated<string | null>
    agency: AgencyId
    recipient_kind: Recipient['kind']
    recipient: Recipient['id']
    route: Route
    template: Template
    deliverable: Deliverable | null
    quiet_zone: Zone | null
    state: NoticeState
    attempts: Generated<number>
    round: Generated<number>
    next_at: Temporal.Instant | null
    provider_id: Generated<string | null>
    failure: Generated<string | null>
    owes: Generated<'delivery' | 'failure' | null>
    created_at: Temporal.Instant
    settled_at: Temporal.Instant | null
    read_at: Generated<Temporal.Instant | null>
  }
  notice_letters: { notice_id: string; sealed: Buffer; key_id: GeneratedAlways<string> }
  notice_channels: {
    route: Route
    failing_since: Temporal.Instant | null
    failure: string | null
    failures: number
    retry_at: Temporal.Instant | null
    accepted_at: Temporal.Instant | null
  }
  notice_wordings: {
    template: Template
    language: Language
    version: number
    subject: string | null
    body: string | null
    sms: string | null
    saved_by: OfficerId
    saved_at: Temporal.Instant
  }
}
