import type { Result } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import { decide, type Decided } from '../domain/decide.ts'
import { findReport } from '../store/reports.ts'
import { grouped, putIntoReferences, type Asked, type CommandRefusal } from './command-report.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import { marksOf } from './settle-marks.ts'

/**
 * What a command without files would do to a report now, decided as `commandReport` decides it; nothing is written and
 * nothing locked. Refusals: those of `commandReport`.
 */
export async function previewCommand(
  room: ReportsRoom,
  { number, command, actor, seenSeq }: Omit<Asked, 'receivedAt'>,
): Promise<Result<Decided, CommandRefusal>> {
  const kept = await findReport(room.db, number)
  const law = await room.lawShelf.open(kept?.state.revision)
  if (kept === null || (actor.kind === 'officer' && !mayRead(actor, kept.state, law)))
    return refuse({ refusal: 'unknownReport' })
  if (seenSeq !== undefined && seenSeq !== kept.state.seq) return refuse({ refusal: 'changedMeanwhile' })
  const meant = await grouped(room.db, law, { number, command, actor })
  if (!meant.ok) return meant
  const now = room.now()
  const marks = await marksOf(room.db, kept.state, meant.value)
  return decide(kept.state, putIntoReferences(meant.value, [], marks).command, { ...law, actor, now, receivedAt: now })
}
