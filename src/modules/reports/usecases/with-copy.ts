import type { AttachmentId, ReportNumber } from '../../../kernel/brand.ts'
import { isDrawable } from '../../../kernel/redaction.ts'
import { findReport } from '../store/reports.ts'
import type { ReportsRoom } from './room.ts'
import type { SpokenCommand } from './spoken-command.ts'

/**
 * The command that redacts a photo, with the copy that it asks for: drawn here and by nobody else, so that no other picture
 * can come into the place of somebody's photo, and before anything is locked. Every other command as it is.
 */
export async function withCopy(
  room: ReportsRoom,
  number: ReportNumber,
  command: SpokenCommand,
): Promise<SpokenCommand> {
  if (command.command !== 'redactPhoto') return command
  return { ...command, attachments: await draw(room, number, command) }
}

/** Nothing of what is no photo of this report; why it is refused then is for the report to say. */
async function draw(
  { db, drawCopy }: ReportsRoom,
  number: ReportNumber,
  { photo, redaction }: Extract<SpokenCommand, { command: 'redactPhoto' }>,
): Promise<readonly AttachmentId[]> {
  const kept = await findReport(db, number)
  const isPhoto = kept?.state.files?.some(({ id, kind }) => id === photo && kind === 'photo') === true
  if (!isPhoto || !isDrawable(redaction) || drawCopy === undefined) return []
  const copy = await drawCopy(photo, redaction)
  return copy === null ? [] : [copy]
}
