import type { AttachmentId, PersonId, TextId } from '../../../kernel/brand.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Redaction } from '../../../kernel/redaction.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { DocumentReader } from '../../attachments/index.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { ReportEvent } from '../domain/event.ts'
import type { ReportState } from '../domain/state.ts'
import type { ContactRoute } from '../domain/words.ts'
import type { LawShelf, OpenLaw } from './open-law.ts'

/** One committed step in a report's life, as the other modules hear of it. */
export type Change = {
  readonly before: ReportState | null
  readonly after: ReportState
  readonly events: readonly ReportEvent[]
  /** The words written with these events. */
  readonly words: ReadonlyMap<TextId, string>
  readonly reporter: PersonId
  readonly law: OpenLaw
  readonly now: Temporal.Instant
}

/** What another module writes in the same transaction when a report changes; `compose.ts` registers them. */
export type Reaction = (tx: Tx, change: Change) => Promise<void>

/** What another module writes in the same transaction when a reporter's contact asked for a code. */
export type TellRecovery = (
  tx: Tx,
  asked: {
    readonly state: ReportState
    readonly reporter: PersonId
    readonly by: ContactRoute
    readonly now: Temporal.Instant
  },
) => Promise<void>

/** What the use cases of reports work with. */
export type ReportsRoom = {
  readonly db: Db
  readonly now: Now
  readonly lawShelf: LawShelf
  readonly vault: Vault
  readonly reactions: readonly Reaction[]
  readonly tellRecovery?: TellRecovery
  /** What stands in a document of a report; null where there is none. Absent where no files are kept. */
  readonly readDocument?: DocumentReader
  /** Draws a copy of a photo; its id, or null where there is no such photo. Absent where no files are kept. */
  readonly drawCopy?: (photo: AttachmentId, redaction: Redaction) => Promise<AttachmentId | null>
}
