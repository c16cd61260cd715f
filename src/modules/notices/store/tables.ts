import type { Generated } from 'kysely'
import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import type { Deliverable, NoticeState, Recipient, Route } from '../domain/notice.ts'
import type { Template } from '../domain/templates.ts'

export type NoticeTables = {
  notices: {
    id: string
    number: ReportNumber
    seq: number
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
}
