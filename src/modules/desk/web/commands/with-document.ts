import { visibleText } from '../../../../kernel/document-part.ts'
import { idsIn } from '../../../attachments/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import type { At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'

/** The form that makes a document's text public knows what stands in it, where it was read to its end; no other asks. */
export async function withDocument(room: ReportsRoom, command: OfficersCommand, asked: string, at: At): Promise<At> {
  const [id] = command === 'releaseDocument' ? idsIn([asked]) : []
  // A state names every file, also to whoever its reporter closed them to.
  const isTheirs = !at.view.isClosed && at.view.state.files?.some((file) => file.id === id) === true
  if (id === undefined || !isTheirs) return at
  const read = await room.readDocument?.(at.view.state.id, id)
  if (read?.reading.flaw !== null) return at
  return { ...at, document: { id, name: read.card.name, visible: visibleText(read.reading) } }
}
