import type { AttachmentCard, MediaType } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { DocumentReading } from '../../../kernel/document-part.ts'
import { readDocument } from '../../../platform/documents/read-document.ts'
import { findReady } from '../store/attachments.ts'
import { isClosed } from './read-files.ts'
import { variants, type AttachmentsRoom } from './room.ts'

/** A document and what stands in it, hidden or not. */
export type ReadDocument = { readonly card: AttachmentCard; readonly reading: DocumentReading }

/** What stands in a document of this report, for whoever was let in by it; null where there is none, or nobody is given it. */
export type DocumentReader = (report: ReportId, id: AttachmentId) => Promise<ReadDocument | null>

/** Read one after the other: whoever came behind so many would wait for minutes, and is told to come back (`busy`). */
const waitingAtMost = 6
/** A release reads the same document for its form, its preview and itself: the last few stay at hand, for a short time. */
const keptAtMost = 4
const keptForMs = 5 * 60_000

type Read = (path: string, mediaType: MediaType) => Promise<DocumentReading>

/** Reads documents, each once for all that ask for it at the time; whether it may be given is looked at every time. */
export function documentReader(room: AttachmentsRoom, read: Read = readDocument): DocumentReader {
  const readings = new Map<AttachmentId, Promise<DocumentReading>>()
  let waiting = 0

  const readNow = async (id: AttachmentId, mediaType: MediaType): Promise<DocumentReading> => {
    waiting += 1
    let isWhole = false
    try {
      const reading = await room.files.lend({ folder: id, name: variants.original }, (path) => read(path, mediaType))
      isWhole = reading.flaw === null
      return reading
    } finally {
      waiting -= 1
      // What could not be read is tried anew.
      if (!isWhole) readings.delete(id)
    }
  }
  const keep = (id: AttachmentId, reading: Promise<DocumentReading>): void => {
    const forget = (): void => {
      if (readings.get(id) === reading) readings.delete(id)
    }
    readings.set(id, reading)
    for (const oldest of [...readings.keys()].slice(0, -keptAtMost)) readings.delete(oldest)
    setTimeout(forget, keptForMs).unref()
  }
  const readingOf = (id: AttachmentId, mediaType: MediaType): Promise<DocumentReading> => {
    const known = readings.get(id)
    if (known !== undefined) return known
    if (waiting >= waitingAtMost) return Promise.resolve({ parts: [], flaw: 'busy' })
    const reading = readNow(id, mediaType)
    keep(id, reading)
    return reading
  }

  return async (report, id) => {
    const [kept] = await findReady(room.db, [id])
    if (kept === undefined || kept.report !== report || kept.card.kind !== 'document' || isClosed(room, kept)) {
      readings.delete(id)
      return null
    }
    return { card: kept.card, reading: await readingOf(id, kept.card.mediaType) }
  }
}
