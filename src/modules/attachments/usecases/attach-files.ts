import { createHash } from 'node:crypto'
import type { AttachmentKind } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { attach, lockLoose, type Seal } from '../store/attachments.ts'

/** Points at a file and commits to its original, as an event does. */
export type SealedFile = { readonly id: AttachmentId; readonly kind: AttachmentKind; readonly commitment: string }

/** Salted SHA-256 over that of the original: proves it to whoever holds file and salt, and says nothing without the salt. */
export const commitToFile = ({ salt, sha256 }: Seal): string =>
  createHash('sha256').update(salt).update(sha256).digest('hex')

/**
 * Takes hold of files that shall go along, in the order in which they arrived; `attachFiles` then gives them to the
 * report. Refusal: `unknownAttachment` where one of them is not there, belongs to other words already, or
 * is not a copy of `copyOf`: copies go along with what says that they are, and nothing else goes for one.
 */
export async function holdFiles(
  tx: Tx,
  ids: readonly AttachmentId[],
  copyOf: AttachmentId | null = null,
): Promise<Result<readonly SealedFile[], { readonly refusal: 'unknownAttachment' }>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return accept([])
  const held = await lockLoose(tx, wanted)
  const isMeant = held.every(({ card }) => (card.copy?.of ?? null) === copyOf)
  if (held.length < wanted.length || !isMeant) return refuse({ refusal: 'unknownAttachment' })
  return accept(held.map(({ card: { id, kind }, seal }) => ({ id, kind, commitment: commitToFile(seal) })))
}

/** From now on these files are the report's, and stay. */
export async function attachFiles(tx: Tx, held: readonly SealedFile[], report: ReportId): Promise<void> {
  const ids = held.map(({ id }) => id)
  if (ids.length > 0) await attach(tx, ids, report)
}
