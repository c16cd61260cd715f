import { CannotStart } from '../cannot-start.ts'

/** Turns what the system or the server said into one sentence that says what to do. Anything unforeseen stays as it is. */
export function sentenceFor(error: unknown, folder: string): Error {
  const said =
    error instanceof Error ? `${error.message}\n${(error as { stderr?: string }).stderr ?? ''}` : String(error)
  if (/ENOSPC|No space left|EDQUOT|quota exceeded/i.test(said))
    return new CannotStart(
      `The disk that holds ${folder} is full. Free some space there, or set DATA_DIR to another disk.`,
    )
  if (/EROFS|Read-only file system/i.test(said))
    return new CannotStart(
      `${folder} is on a disk that is mounted read-only. Set DATA_DIR to a folder that can be written.`,
    )
  if (/EACCES|EPERM|Permission denied|wrong ownership|not permitted|ENOTDIR|EEXIST/i.test(said))
    return new CannotStart(
      `${folder} cannot be written by this program's user. Give the folder to that user, or set DATA_DIR to another one.`,
    )
  if (/database files are incompatible|was initialized by PostgreSQL version/i.test(said))
    return new CannotStart(
      `${folder} was made by another version of PostgreSQL. Start the version of this program that made it, export, and import here.`,
    )
  return error instanceof Error ? error : new Error(said)
}
