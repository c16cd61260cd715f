import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** What the server needs free to start at all. */
const leastFreeBytes = 1024 * 1024

/**
 * Turns what the system or the server said about `folder` into one sentence that tells what to do (`CannotStart`).
 * Anything unforeseen stays as it is.
 */
export async function explain(error: unknown, folder: string): Promise<Error> {
  const { message, stderr = '' } = error as Error & { stderr?: string }
  const said = `${message}\n${stderr}`
  // A full disk has no room for the server's own complaint either.
  if (/ENOSPC|No space left|EDQUOT|quota exceeded/i.test(said) || (await isFull(folder)))
    return new CannotStart(
      `The disk that holds ${folder} is full. Free some space there, or set DATA_DIR to another disk.`,
    )
  if (/EROFS|Read-only file system/i.test(said))
    return new CannotStart(`${folder} is on a read-only disk. Set DATA_DIR to a folder that can be written.`)
  if (/EACCES|EPERM|Permission denied|wrong ownership|not permitted|ENOTDIR|EEXIST/i.test(said))
    return new CannotStart(
      `${folder} cannot be written by this program's user. Give the folder to that user, or set DATA_DIR to another one.`,
    )
  if (/files are incompatible/i.test(said))
    return new CannotStart(
      `${folder} was made by another version of PostgreSQL. Start the version of this program that made it.`,
    )
  return error instanceof Error ? error : new Error(said)
}

async function isFull(folder: string): Promise<boolean> {
  const space = await statfs(dirname(folder)).catch(() => null)
  return space !== null && space.bavail * space.bsize < leastFreeBytes
}
