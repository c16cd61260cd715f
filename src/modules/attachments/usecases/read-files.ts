import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { StoredFile } from '../../../platform/files.ts'
import { postpone } from '../store/arrivals.ts'
import { filesOf, findReady, type Kept } from '../store/attachments.ts'
import { commitToFile } from './attach-files.ts'
import { variants, type AttachmentsRoom, type Variant } from './room.ts'

/** The cards of a report's files by id. Who may see which of them is the report's to say. */
export async function cardsOf(db: Handle, report: ReportId): Promise<ReadonlyMap<AttachmentId, AttachmentCard>> {
  return new Map((await filesOf(db, report)).map(({ card }) => [card.id, card]))
}

/** What the files of a report prove: by id the commitment that its event must hold. */
export async function commitmentsOf(db: Handle, report: ReportId): Promise<ReadonlyMap<AttachmentId, string>> {
  return new Map((await filesOf(db, report)).map(({ card, seal }) => [card.id, commitToFile(seal)]))
}

/** Those of these files that may still go along with something, for the form that names them. */
export async function looseFiles(db: Handle, ids: readonly AttachmentId[]): Promise<AttachmentCard[]> {
  return (await findReady(db, ids)).filter(({ report }) => report === null).map(({ card }) => card)
}

/** Keeps files that a draft names for as long as the draft. */
export async function keepFiles(db: Handle, ids: readonly AttachmentId[], until: Temporal.Instant): Promise<void> {
  if (ids.length > 0) await postpone(db, ids, until)
}

/** A file that may be handed out, and as what. */
export type OpenedFile = StoredFile & { readonly card: AttachmentCard; readonly mediaType: string }

/** A file of this report, for whoever was let in by it. A photo's original is handed to nobody. Null where there is none. */
export const openFile = (
  room: AttachmentsRoom,
  report: ReportId,
  id: AttachmentId,
  variant: Variant,
): Promise<OpenedFile | null> => open(room, id, variant, (kept) => kept.report === report)

/** The small picture of a photo that has not gone along with anything yet, for whoever holds its id: who sent it. */
export const openLoose = (room: AttachmentsRoom, id: AttachmentId): Promise<OpenedFile | null> =>
  open(room, id, 'small', (kept) => kept.report === null)

/** What harms is given to nobody; nor, where a scanner is set up, what it has not called clean. */
export const isClosed = ({ scan }: AttachmentsRoom, kept: Kept): boolean =>
  kept.scan === 'infected' || (scan !== undefined && kept.scan !== 'clean')

async function open(
  room: AttachmentsRoom,
  id: AttachmentId,
  variant: Variant,
  isMeant: (kept: Kept) => boolean,
): Promise<OpenedFile | null> {
  const { db, files } = room
  const [kept] = await findReady(db, [id])
  if (kept === undefined || !isMeant(kept) || isClosed(room, kept)) return null
  const { card } = kept
  if ((card.kind === 'photo') === (variant === 'original')) return null
  const stored = await files.read({ folder: id, name: variants[variant] })
  return stored === null ? null : { ...stored, card, mediaType: card.kind === 'photo' ? 'image/jpeg' : card.mediaType }
}
