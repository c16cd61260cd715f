import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Scan, ScanVerdict } from '../../../platform/clamd.ts'
import { awaitScan, dueToScan, postponeScan, recordScan } from '../store/scans.ts'
import { variants, type AttachmentsRoom } from './room.ts'

const batchSize = 20
/** After so many files in a row of which the scanner said nothing, it is the scanner, and not the files. */
const mostSilences = 3
/** A file that a scanner cannot take is not tried all day long. */
const longestPauseMinutes = 24 * 60

/**
 * Has files looked through that nobody looked through yet; answers how many were judged. One that the scanner says nothing
 * of stays closed and is tried again, later each time. Fails where the scanner is silent altogether, so that the operator
 * hears of it.
 */
export async function scanWaiting(room: AttachmentsRoom, scan: Scan): Promise<number> {
  const { db, now } = room
  await awaitScan(db)
  let judged = 0
  let silences = 0
  for (const file of await dueToScan(db, now(), batchSize)) {
    const answer = await scanOne(room, scan, file.id)
    if (answer.verdict !== 'unknown') {
      await recordScan(db, file.id, answer.verdict)
      judged += 1
      silences = 0
      continue
    }
    const minutes = Math.min(2 ** file.tries, longestPauseMinutes)
    await postponeScan(db, file, now().add({ minutes }))
    silences += 1
    if (silences >= mostSilences || answer.why === 'noAnswer')
      throw new Error(`the malware scanner gave no verdict (${answer.why}); files stay closed until it does`)
  }
  return judged
}

/** What the scanner says of the original; nothing where there are no bytes. */
export async function scanOne({ files }: AttachmentsRoom, scan: Scan, id: AttachmentId): Promise<ScanVerdict> {
  const stored = await files.read({ folder: id, name: variants.original })
  return stored === null ? { verdict: 'unknown', why: 'strangeAnswer' } : scan(stored.bytes)
}
