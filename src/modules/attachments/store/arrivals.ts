import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ScanState } from './scans.ts'
import type { AttachmentTables } from './tables.ts'

/** A row before its first byte: whatever arrives can be found and taken away again. */
export async function insertArriving(
  db: Handle,
  { id, at, expiresAt }: { id: AttachmentId; at: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> {
  await db
    .withTables<AttachmentTables>()
    .insertInto('attachments')
    .values({ id, state: 'arriving', arrived_at: at, expires_at: expiresAt })
    .execute()
}

/** The file has arrived whole: what it is, and what proves it. */
export async function markReady(
  db: Handle,
  { id, kind, mediaType, name, sizeBytes, pixels, copy }: AttachmentCard,
  seal: { readonly sha256: Buffer; readonly salt: Buffer },
  scan: ScanState,
): Promise<void> {
  await db
    .withTables<AttachmentTables>()
    .updateTable('attachments')
    .set({
      state: 'ready',
      kind,
      media_type: mediaType,
      name,
      size_bytes: sizeBytes,
      width: pixels?.width ?? null,
      height: pixels?.height ?? null,
      copy_of: copy?.of ?? null,
      redaction: copy?.redaction ?? null,
      ...seal,
      scan,
    })
    .where('id', '=', id)
    .where('state', '=', 'arriving')
    .execute()
}

/** Takes files that did not go along with anything out of reach, some at a time; those taken out before come again. */
export async function dropExpired(db: Handle, now: Temporal.Instant, limit: number): Promise<AttachmentId[]> {
  const tables = db.withTables<AttachmentTables>()
  const rows = await tables
    .updateTable('attachments')
    .set({ state: 'dropped' })
    .where('id', 'in', (sought) =>
      sought
        .selectFrom('attachments')
        .select('id')
        .where('expires_at', '<=', now)
        .orderBy('expires_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes one that was refused, or that nobody wants any more, out of reach at once. */
export async function drop(db: Handle, id: AttachmentId): Promise<void> {
  await db
    .withTables<AttachmentTables>()
    .updateTable('attachments')
    .set({ state: 'dropped' })
    .where('id', '=', id)
    .where('report_id', 'is', null)
    .execute()
}

/** Forgets rows whose files are gone. */
export async function deleteDropped(db: Handle, ids: readonly AttachmentId[]): Promise<void> {
  await db
    .withTables<AttachmentTables>()
    .deleteFrom('attachments')
    .where('id', 'in', ids)
    .where('state', '=', 'dropped')
    .execute()
}

/** Files that somebody still writes around stay until then, or longer where they would anyway. */
export async function postpone(db: Handle, ids: readonly AttachmentId[], until: Temporal.Instant): Promise<void> {
  await db
    .withTables<AttachmentTables>()
    .updateTable('attachments')
    .set({ expires_at: until })
    .where('id', 'in', ids)
    .where('state', '=', 'ready')
    .where('expires_at', '<', until)
    .execute()
}
