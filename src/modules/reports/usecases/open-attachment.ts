import type { Actor } from '../../../kernel/actor.ts'
import type { AttachmentId, ReportNumber } from '../../../kernel/brand.ts'
import { openFile, type AttachmentsRoom, type OpenedFile, type Variant } from '../../attachments/index.ts'
import type { ReportState } from '../domain/state.ts'
import { filesFor, type Reader, type ShownPhotos } from '../domain/view.ts'
import { loadEvents } from '../store/events.ts'
import { findReport, type Kept } from '../store/reports.ts'
import { isSecretOf, mayReadContent } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** A file of a report, as somebody asks for it: with the secret, as an officer, or as anybody. */
export type AskedFile = {
  readonly number: ReportNumber
  readonly id: AttachmentId
  readonly variant: Variant
  readonly actor: Actor
  readonly secret: string | null
}

/**
 * The file, for whoever may read the words that it came with; for the public where a verifier released it. Null for one
 * that is unknown, hidden, or somebody else's alike.
 */
export async function openAttachment(
  room: ReportsRoom,
  attachments: AttachmentsRoom,
  asked: AskedFile,
): Promise<{ readonly file: OpenedFile; readonly isPublic: boolean } | null> {
  const kept = await findReport(room.db, asked.number)
  if (kept === null || kept.state.files?.some(({ id }) => id === asked.id) !== true) return null
  const isPublic = isReleased(kept.state, asked.id)
  if (!isPublic && !(await mayOpen(room, kept, asked))) return null
  const file = await openFile(attachments, kept.state.id, asked.id, asked.variant)
  return file === null ? null : { file, isPublic }
}

const isReleased = ({ publication, confidential, released = [] }: ReportState, id: AttachmentId): boolean =>
  publication === 'published' && !confidential && released.includes(id)

const nothingShown: ShownPhotos = new Map()

async function mayOpen(room: ReportsRoom, kept: Kept, { id, actor, secret }: AskedFile): Promise<boolean> {
  const readers: Reader[] = []
  if (secret !== null && isSecretOf(kept, secret)) readers.push('reporter')
  const law = await room.lawShelf.open(kept.state.revision)
  if (actor.kind === 'officer' && mayReadContent(actor, kept.state, law)) readers.push('handler')
  if (readers.length === 0) return false
  const events = await loadEvents(room.db, kept.state.id)
  return readers.some((reader) =>
    events.some((event) => filesFor(reader, event, nothingShown).some((file) => file.id === id)),
  )
}
