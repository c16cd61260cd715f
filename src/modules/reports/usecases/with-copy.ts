import type { Actor } from '../../../kernel/actor.ts'
import type { AttachmentId, ReportNumber } from '../../../kernel/brand.ts'
import { isDrawable } from '../../../kernel/redaction.ts'
import { findReport } from '../store/reports.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import type { SpokenCommand } from './spoken-command.ts'

/**
 * The command that redacts a photo, with the copy that it asks for: drawn here and by nobody else, so that no other picture
 * can come into the place of somebody's photo, and before anything is locked. Every other command as it is.
 */
export async function withCopy(room: ReportsRoom, asked: Drawing): Promise<SpokenCommand> {
  const { command } = asked
  if (command.command !== 'redactPhoto') return command
  return { ...command, attachments: await draw(room, asked, command) }
}

type Drawing = {
  readonly number: ReportNumber
  readonly command: SpokenCommand
  readonly actor: Actor
  readonly seenSeq?: number
}

/**
 * Nothing for whoever may not read the report or has not seen its last change, and of what is no photo of it; why it is
 * refused then is for the report to say.
 */
async function draw(
  { db, drawCopy, lawShelf }: ReportsRoom,
  { number, actor, seenSeq }: Drawing,
  { photo, redaction }: Extract<SpokenCommand, { command: 'redactPhoto' }>,
): Promise<readonly AttachmentId[]> {
  const [kept, law] = await Promise.all([findReport(db, number), lawShelf.open()])
  if (kept === null || actor.kind !== 'officer' || !mayRead(actor, kept.state, law)) return []
  if (seenSeq !== undefined && seenSeq !== kept.state.seq) return []
  const isPhoto = kept.state.files?.some(({ id, kind }) => id === photo && kind === 'photo') === true
  if (!isPhoto || !isDrawable(redaction) || drawCopy === undefined) return []
  const copy = await drawCopy(photo, redaction)
  return copy === null ? [] : [copy]
}
