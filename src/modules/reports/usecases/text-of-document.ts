import type { Actor } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { releasableText } from '../../../kernel/document-part.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { findReport } from '../store/reports.ts'
import { mayReadContent } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import type { SpokenCommand } from './spoken-command.ts'

export type DocumentRefusal = { readonly refusal: 'overloaded' | 'documentTooLong' | 'unknownDocument' }

/**
 * What stands in the document that a command releases, read here again and before anything is locked, so that its marks are
 * looked for whatever a form or another program sent; null for every other command. Refusals: those of `releasableText`, and
 * `unknownDocument` also where there is no such document for whoever asks.
 */
export async function textOfDocument(
  { db, lawShelf, readDocument }: ReportsRoom,
  { number, command, actor }: { readonly number: ReportNumber; readonly command: SpokenCommand; readonly actor: Actor },
): Promise<Result<string | null, DocumentRefusal>> {
  if (command.command !== 'releaseDocument') return accept(null)
  const unknown = refuse({ refusal: 'unknownDocument' as const })
  if (actor.kind !== 'officer') return unknown
  const kept = await findReport(db, number)
  if (kept === null || !mayReadContent(actor, kept.state, await lawShelf.open(kept.state.revision))) return unknown
  const read = await readDocument?.(kept.state.id, command.document)
  return read ? releasableText(read.reading) : unknown
}
