import { open } from 'node:fs/promises'
import type { MediaType } from '../kernel/attachments.ts'
import { flawOfArchive, type ArchiveFlaw } from './office-archive.ts'

export type FileFlaw = ArchiveFlaw

/**
 * Why a document at `path` is not taken although it is of a kind that is: it is two kinds of file at once, so that others
 * may read something else in it than we did, or it would burst whoever opens it. Null where it is what it says. Photos are
 * drawn anew, so that whatever hangs on behind them stays behind.
 */
export async function flawOf(path: string, mediaType: MediaType): Promise<FileFlaw | null> {
  if (mediaType === 'application/pdf') return (await isWholePdf(path)) ? null : 'fileTwofold'
  if (mediaType.startsWith('image/') || mediaType === 'text/plain') return null
  return (await beginsWith(path, 'PK\u0003\u0004')) ? flawOfArchive(path) : 'fileTwofold'
}

/** From its first byte to `%%EOF`, and only white space after it. */
async function isWholePdf(path: string): Promise<boolean> {
  if (!(await beginsWith(path, '%PDF-'))) return false
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const length = Math.min(size, 2048)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return /%%EOF[\s\0]*$/.test(buffer.toString('latin1'))
  } finally {
    await file.close()
  }
}

async function beginsWith(path: string, mark: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    return buffer.toString('latin1') === mark
  } finally {
    await file.close()
  }
}
