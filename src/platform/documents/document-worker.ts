import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { MediaType } from '../../kernel/attachments.ts'
import type { DocumentReading, ReadingFlaw } from '../../kernel/document-part.ts'
import { archiveFiles, type ArchiveFiles } from './archive-entries.ts'
import { Parts, TooLong } from './parts.ts'
import { readOpenDocument } from './read-open-document.ts'
import { readPdf } from './read-pdf.ts'
import { readWord } from './read-word.ts'
import { readWorkbook } from './read-workbook.ts'

/** A thread of its own for one document, so that none can stop the program (read-document.ts). */
const { path, mediaType } = workerData as { readonly path: string; readonly mediaType: MediaType }

async function read(parts: Parts): Promise<void> {
  switch (mediaType) {
    case 'application/pdf':
      return readPdf(path, parts)
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return readArchive(readWord, parts)
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readArchive(readWorkbook, parts)
    case 'application/vnd.oasis.opendocument.text':
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return readArchive(readOpenDocument, parts)
    case 'text/plain':
      for (const [n, line] of (await readFile(path, 'utf8')).split('\n').entries())
        parts.add('line', String(n + 1), line)
      return
    default:
      throw new Error(`${mediaType} is no document`)
  }
}

async function readArchive(reader: (files: ArchiveFiles, parts: Parts) => Promise<void>, parts: Parts): Promise<void> {
  const files = await archiveFiles(path)
  if (files === null) throw new Error('no archive')
  try {
    await reader(files, parts)
  } finally {
    files.close()
  }
}

const flawOf = (error: unknown): ReadingFlaw =>
  error instanceof TooLong
    ? 'tooLong'
    : error instanceof Error && error.name === 'PasswordException'
      ? 'encrypted'
      : 'broken'

const parts = new Parts()
const flaw = await read(parts).then(() => null, flawOf)
const reading: DocumentReading = { parts: parts.found, flaw }
parentPort?.postMessage(reading)
