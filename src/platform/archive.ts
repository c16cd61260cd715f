import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'

/** One file of an archive. `open` is called when its turn comes, so that only one is open at a time. */
export type ArchiveEntry = {
  readonly path: string
  readonly open: () => Promise<Readable>
  /** Photos and documents are packed already. */
  readonly isText: boolean
}

export type Packed = { readonly path: string; readonly sizeBytes: number; readonly sha256: string }

/**
 * A ZIP archive as it is made: the same entries and moment, the same bytes. Last comes what `list` says of all before it:
 * their lengths and hashes, by which anybody proves later that none was changed.
 */
export function packArchive(
  entries: readonly ArchiveEntry[],
  at: Temporal.Instant,
  list: { readonly path: string; readonly write: (packed: readonly Packed[]) => string },
): Readable {
  const zip = new ZipFile()
  const packed: Packed[] = []
  const mtime = momentOf(at)
  for (const { path, open, isText } of entries)
    zip.addReadStreamLazy(path, { mtime, compress: isText }, (give) => {
      open().then(
        (bytes) =>
          give(
            null,
            measured(bytes, (measure) => packed.push({ path, ...measure })),
          ),
        (error: unknown) => give(error, Readable.from([])),
      )
    })
  zip.addReadStreamLazy(list.path, { mtime, compress: true }, (give) =>
    give(null, Readable.from([Buffer.from(list.write(packed))])),
  )
  zip.end()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  return output
}

function measured(bytes: Readable, tell: (measure: Omit<Packed, 'path'>) => void): Readable {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      sizeBytes += chunk.length
      done(null, chunk)
    },
    flush(done) {
      tell({ sizeBytes, sha256: hash.digest('hex') })
      done()
    },
  })
  bytes.on('error', (error) => passing.destroy(error))
  return bytes.pipe(passing)
}

/** For libraries that know no other moments. */
// oxlint-disable-next-line no-restricted-globals
export const momentOf = (at: Temporal.Instant): Date => new Date(at.epochMilliseconds)
