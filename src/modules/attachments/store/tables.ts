import type { Generated } from 'kysely'
import type { AttachmentKind, MediaType } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { Redaction } from '../../../kernel/redaction.ts'

export type AttachmentTables = {
  attachments: {
    id: AttachmentId
    state: 'arriving' | 'ready' | 'dropped' | 'erasing' | 'erased'
    arrived_at: Temporal.Instant
    expires_at: Temporal.Instant | null
    report_id: ReportId | null
    kind: AttachmentKind | null
    media_type: MediaType | null
    name: string | null
    size_bytes: number | null
    width: number | null
    height: number | null
    sha256: Buffer | null
    salt: Buffer | null
    erased_at: Temporal.Instant | null
    copy_of: AttachmentId | null
    redaction: Redaction | null
    scan: Generated<'none' | 'waiting' | 'clean' | 'infected'>
    scan_tries: Generated<number>
    scan_next_at: Temporal.Instant | null
  }
}
