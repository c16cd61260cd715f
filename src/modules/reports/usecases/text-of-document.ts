import type { Actor } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { visibleText } from '../../../kernel/document-part.ts'
import { findReport } from '../store/reports.ts'
import { mayReadContent } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import type { SpokenCommand } from './spoken-command.ts'

/**
 * What stands in the document that a command releases, read here again and before anything is locked, so that its marks are
 * looked for whatever a form or another program sent. Null where there is no such document for whoever asks, where it cannot
 * be read to its end, and for every other command.
 */
export async function textOfDocument(
  { db, lawShelf, readDocument }: ReportsRoom,
  { number, command, actor }: { readonly number: ReportNumber; readonly command: SpokenCommand; readonly actor: Actor },
): Promise<string | null> {
  if (command.command !== 'releaseDocument' || actor.kind !== 'officer') return null
  const kept = await findReport(db, number)
  if (kept === null || !mayReadContent(actor, kept.state, await lawShelf.open(kept.state.revision))) return null
  const read = await readDocument?.(kept.state.id, command.document)
  return read?.reading.flaw === null ? visibleText(read.reading) : null
}
