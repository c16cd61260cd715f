import type { Actor } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { AuditEntry } from '../domain/audit-entry.ts'

export type AuditTables = {
  audit_log: {
    id: string
    at: Temporal.Instant
    actor_kind: Actor['kind']
    officer_id: OfficerId | null
    event: string
    subject: string | null
    detail: AuditEntry['detail']
  }
}
