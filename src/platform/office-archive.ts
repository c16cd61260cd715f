import { openPromise, type Entry, type ZipFile } from 'yauzl'

/** Why an archive is not taken: it unfolds too far, holds what its kind has no use for, or is not what it says. */
export type ArchiveFlaw = 'archiveTooLarge' | 'archiveHidesFiles' | 'fileTwofold'

/** How far an office document may unfold; the largest that people write stay far below. */
const most = { entries: 5_000, unfoldedBytes: 200 * 1024 * 1024 } as const
/** Text with much white space is packed to a hundredth; what is packed further is made to burst. */
const mostRatio = 200
/** Below it nothing bursts, however well it is packed. */
const smallBytes = 1024 * 1024

/** Archives in archives, and what runs; a document's own parts are called otherwise. */
const hiding =
  /\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz|jar|exe|dll|scr|com|bat|cmd|ps1|vbs|js|hta|lnk|msi)$|(?:^|\/)vbaProject\.bin$|^Basic\//i

/**
 * Looks at the list of what the office document at `path` holds, without unfolding any of it. Sizes are believed here,
 * because whoever unfolds an entry stops at what it says. Null where nothing speaks against it.
 */
export async function flawOfArchive(path: string): Promise<ArchiveFlaw | null> {
  // What stands behind its end, or in its comment, belongs to another file.
  const archive = await openArchive(path)
  if (archive === null) return 'fileTwofold'
  try {
    return archive.comment.length > 0 ? 'fileTwofold' : await flawOfEntries(archive)
  } catch (error) {
    // Names that lead out of it, or sizes that contradict each other.
    if (isOfArchive(error)) return 'fileTwofold'
    throw error
  } finally {
    archive.close()
  }
}

async function flawOfEntries(archive: ZipFile): Promise<ArchiveFlaw | null> {
  if (archive.entryCount > most.entries) return 'archiveTooLarge'
  let unfoldedBytes = 0
  for await (const entry of archive.eachEntry()) {
    unfoldedBytes += entry.uncompressedSize
    if (unfoldedBytes > most.unfoldedBytes || bursts(entry)) return 'archiveTooLarge'
    if (entry.isEncrypted() || hiding.test(entry.fileName)) return 'archiveHidesFiles'
  }
  return null
}

const bursts = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > smallBytes && uncompressedSize > compressedSize * mostRatio

/** Null where it is no archive from its first byte to its last. */
export async function openArchive(path: string): Promise<ZipFile | null> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch (error) {
    if (isOfArchive(error)) return null
    throw error
  }
}

/** What the reader says of an archive is a plain error; what the disk says has a code. */
const isOfArchive = (error: unknown): boolean => error instanceof Error && !('code' in error)
