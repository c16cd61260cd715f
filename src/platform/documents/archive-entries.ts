import { buffer } from 'node:stream/consumers'
import type { Entry, ZipFile } from 'yauzl'
import { openArchive } from '../office-archive.ts'
import { TooLong } from './parts.ts'

/** Unfolded, of one document; what is larger has pictures, which are looked at one by one. */
const mostUnfoldedBytes = 60 * 1024 * 1024

/** The files of an archive by their names, unfolded when they are asked for. */
export type ArchiveFiles = {
  readonly names: readonly string[]
  /** Null where there is none. */
  readonly read: (name: string) => Promise<Buffer | null>
  readonly close: () => void
}

/** Opens the archive at `path`; null where it is none. Fails with `TooLong` where more is asked for than anybody writes. */
export async function archiveFiles(path: string): Promise<ArchiveFiles | null> {
  const archive = await openArchive(path)
  if (archive === null) return null
  const entries = new Map<string, Entry>()
  for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry)
  let unfolded = 0
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      unfolded += entry.uncompressedSize
      if (unfolded > mostUnfoldedBytes) throw new TooLong()
      return contentOf(archive, entry)
    },
    close: () => archive.close(),
  }
}

/** The reader stops where an entry becomes longer than it says. */
const contentOf = async (archive: ZipFile, entry: Entry): Promise<Buffer> =>
  buffer(await archive.openReadStreamPromise(entry))
