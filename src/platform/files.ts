import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file by its folder and name, as in `{ folder: id, name: 'asli' }`; both are made by this program, never typed. */
export type FileKey = { readonly folder: string; readonly name: string }
/** Bytes in pieces, as they come. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>
export type StoredFile = { readonly bytes: Readable; readonly sizeBytes: number }

/** Where large bytes are kept, outside of the database: a folder today, any object store by another adapter. */
export type Files = {
  /** Is there room for more? What is left over belongs to the database, which nobody can do without. */
  readonly hasRoom: () => Promise<boolean>
  /** Nothing stands under the key until all of it does, durably; what broke off leaves nothing to be read. */
  readonly write: (key: FileKey, bytes: Chunks) => Promise<void>
  /** Null where there is none. Whoever asks reads it to the end or destroys it. */
  readonly read: (key: FileKey) => Promise<StoredFile | null>
  /** Lends the file as one of this machine, for those who read only such. */
  readonly lend: <T>(key: FileKey, use: (path: string) => Promise<T>) => Promise<T>
  /** Takes away everything in the folder; nothing where there is none. */
  readonly remove: (folder: string) => Promise<void>
}

const keptFreeBytes = 1024 ** 3

/** Keeps files below `root`, which is made when first needed. */
export function filesOnDisk(root: string): Files {
  // Spread over 256 folders by the random end of the id: a folder with a million entries is slow on many disks.
  const folderOf = (folder: string): string => join(root, folder.slice(-2), folder)
  const pathOf = ({ folder, name }: FileKey): string => join(folderOf(folder), name)
  return {
    async hasRoom() {
      await mkdir(root, { recursive: true })
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize > keptFreeBytes
    },
    async write(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const arriving = `${path}.baru`
      try {
        await pipeline(bytes, createWriteStream(arriving, { mode: 0o600, flush: true }))
        await rename(arriving, path)
        await flushFolder(dirname(path))
      } catch (error) {
        await rm(arriving, { force: true })
        throw error
      }
    },
    async read(key) {
      const path = pathOf(key)
      const found = await stat(path).catch(nullWhereMissing)
      return found === null ? null : { bytes: createReadStream(path), sizeBytes: found.size }
    },
    lend: (key, use) => use(pathOf(key)),
    remove: (folder) => rm(folderOf(folder), { recursive: true, force: true }),
  }
}

/** A new name is durable only once its folder is. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
