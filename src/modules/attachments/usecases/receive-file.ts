import { createHash, randomBytes, type Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import {
  mediaTypes,
  photoPixels,
  type AttachmentCard,
  type FileRefusal,
  type MediaType,
} from '../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { flawOf } from '../../../platform/file-flaw.ts'
import { newId } from '../../../platform/ids.ts'
import { detectMediaType } from '../../../platform/media-type.ts'
import { showPhoto } from '../../../platform/photo.ts'
import { cleanName } from '../domain/file-name.ts'
import { deleteDropped, drop, insertArriving, markReady } from '../store/arrivals.ts'
import { keepShown } from './keep-shown.ts'
import { variants, type AttachmentsRoom } from './room.ts'
import { scanOne } from './scan-files.ts'

/** A file on its way in. Its bytes end at the limit; whether there were more is known once they were read. */
export type IncomingFile = { readonly name: string; readonly bytes: Readable; readonly isCut: () => boolean }

/** How long a file waits for the words that it goes along with. */
export const waitsFor = { hours: 24 }

/**
 * Puts a file away as it streams in, looks at what it is, and draws a photo anew; its id is what words name it by.
 * What is refused, or breaks off, leaves nothing behind. Refusals: `FileRefusal`.
 */
export async function receiveFile(
  room: AttachmentsRoom,
  file: IncomingFile,
): Promise<Result<AttachmentCard, FileRefusal>> {
  const { db, now } = room
  const id = newId() as AttachmentId
  await insertArriving(db, { id, at: now(), expiresAt: now().add(waitsFor) })
  try {
    const taken = await takeIn(room, id, file)
    if (!taken.ok) await forget(room, id)
    return taken
  } catch (error) {
    // Where this fails too, the row is still there, and the sweep takes both away.
    await forget(room, id)
    throw error
  }
}

/** Nothing of it is left. */
export async function forget({ db, files }: AttachmentsRoom, id: AttachmentId): Promise<void> {
  await drop(db, id)
  await files.remove(id)
  await deleteDropped(db, [id])
}

async function takeIn(
  room: AttachmentsRoom,
  id: AttachmentId,
  { name, bytes, isCut }: IncomingFile,
): Promise<Result<AttachmentCard, FileRefusal>> {
  const { db, files } = room
  const original = { folder: id, name: variants.original }
  const measured = { hash: createHash('sha256'), sizeBytes: 0 }
  await files.write(original, measure(bytes, measured))
  if (isCut()) return refuse('fileTooLarge')
  const { sizeBytes } = measured
  if (sizeBytes === 0) return refuse('fileEmpty')
  const mediaType = await files.lend(original, detectMediaType)
  if (!isAllowed(mediaType)) return refuse('fileTypeNotAllowed')
  const flaw = await files.lend(original, (path) => flawOf(path, mediaType))
  if (flaw !== null) return refuse(flaw)
  const isPhoto = mediaType.startsWith('image/')
  const shown = isPhoto ? await files.lend(original, (path) => showPhoto(path, photoPixels)) : null
  if (shown?.ok === false) return shown
  if (shown !== null) await keepShown(files, id, shown.value)
  const verdict = room.scan === undefined ? null : (await scanOne(room, room.scan, id)).verdict
  if (verdict === 'infected') return refuse('fileInfected')
  const card: AttachmentCard = {
    id,
    kind: isPhoto ? 'photo' : 'document',
    name: cleanName(name, mediaType),
    mediaType,
    sizeBytes,
    pixels: shown === null ? null : { width: shown.value.width, height: shown.value.height },
  }
  // What the scanner says nothing of is taken all the same, and stays closed until it does.
  const scan = verdict === null ? 'none' : verdict === 'clean' ? 'clean' : 'waiting'
  await markReady(db, card, { sha256: measured.hash.digest(), salt: randomBytes(16) }, scan)
  return accept(card)
}

async function* measure(bytes: Readable, measured: { readonly hash: Hash; sizeBytes: number }) {
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    measured.hash.update(chunk)
    measured.sizeBytes += chunk.length
    yield chunk
  }
}

const isAllowed = (type: string | null): type is MediaType => type !== null && Object.hasOwn(mediaTypes, type)
