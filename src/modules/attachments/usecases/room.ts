import { photoNames } from '../../../kernel/attachments.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Scan } from '../../../platform/clamd.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { Files } from '../../../platform/files.ts'

/** What the use cases of attachments work with. */
export type AttachmentsRoom = {
  readonly db: Db
  readonly now: Now
  readonly files: Files
  /** Where one is set up, no file is given out that it has not called clean; absent where none is. */
  readonly scan?: Scan
}

/** The names under which a file is kept: as it came, and a photo also as it is shown. */
export const variants = { original: 'asli', ...photoNames } as const
export type Variant = keyof typeof variants
