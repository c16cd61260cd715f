import { createHash, randomBytes } from 'node:crypto'
import { photoNames, photoPixels, type AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Redaction } from '../../../kernel/redaction.ts'
import { newId } from '../../../platform/ids.ts'
import { redactPhoto } from '../../../platform/redact-photo.ts'
import { insertArriving, markReady } from '../store/arrivals.ts'
import { findReady } from '../store/attachments.ts'
import { keepShown } from './keep-shown.ts'
import { forget, waitsFor } from './receive-file.ts'
import { isClosed } from './read-files.ts'
import { variants, type AttachmentsRoom } from './room.ts'

/**
 * Draws a copy of a photo without what shall not be seen; its id, to go along with what says so. The photo itself is only
 * read. Null where there is no such photo, or it is a copy itself.
 */
export async function drawCopy(
  room: AttachmentsRoom,
  photo: AttachmentId,
  redaction: Redaction,
): Promise<AttachmentId | null> {
  const { db, now, files } = room
  const [kept] = await findReady(db, [photo])
  if (kept === undefined || kept.card.kind !== 'photo' || kept.card.copy !== undefined) return null
  if (isClosed(room, kept)) return null
  const id = newId() as AttachmentId
  await insertArriving(db, { id, at: now(), expiresAt: now().add(waitsFor) })
  try {
    const seen = { folder: photo, name: variants.view }
    const drawn = await files.lend(seen, (path) => redactPhoto(path, redaction, photoPixels))
    await files.write({ folder: id, name: variants.original }, [drawn.view])
    await keepShown(files, id, drawn)
    const card: AttachmentCard = {
      id,
      kind: 'photo',
      // Not the photo's own name, which may tell of a person.
      name: photoNames.view,
      mediaType: 'image/jpeg',
      sizeBytes: drawn.view.length,
      pixels: { width: drawn.width, height: drawn.height },
      copy: { of: photo, redaction },
    }
    const sha256 = createHash('sha256').update(drawn.view).digest()
    await markReady(db, card, { sha256, salt: randomBytes(16) }, kept.scan)
    return id
  } catch (error) {
    await forget(room, id)
    throw error
  }
}
