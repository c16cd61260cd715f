import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { DocumentReading } from '../../../kernel/document-part.ts'
import { readDocument } from '../../../platform/documents/read-document.ts'
import { findReady } from '../store/attachments.ts'
import { isClosed } from './read-files.ts'
import { variants, type AttachmentsRoom } from './room.ts'

/** A document and what stands in it, hidden or not. */
export type ReadDocument = { readonly card: AttachmentCard; readonly reading: DocumentReading }

/** What stands in a document of this report, for whoever was let in by it; null where there is none, or nobody is given it. */
export async function readDocumentOf(
  room: AttachmentsRoom,
  report: ReportId,
  id: AttachmentId,
): Promise<ReadDocument | null> {
  const [kept] = await findReady(room.db, [id])
  if (kept === undefined || kept.report !== report || kept.card.kind !== 'document' || isClosed(room, kept)) return null
  const { card } = kept
  const original = { folder: id, name: variants.original }
  const reading = await room.files.lend(original, (path) => readDocument(path, card.mediaType))
  return { card, reading }
}
