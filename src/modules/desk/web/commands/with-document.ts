import { releasableText } from '../../../../kernel/document-part.ts'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'
import { idsIn } from '../../../attachments/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import type { At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'

/** Why the document cannot be settled now or at all, with the form as it would be without its words. */
export type NotReleasable = { readonly refusal: 'overloaded' | 'documentTooLong'; readonly at: At }

/** The form that makes a document's text public knows what stands in it, where it was read to its end; no other asks. */
export async function withDocument(
  room: ReportsRoom,
  command: OfficersCommand,
  asked: string,
  at: At,
): Promise<Result<At, NotReleasable>> {
  const [id] = command === 'releaseDocument' ? idsIn([asked]) : []
  // A state names every file, also to whoever its reporter closed them to.
  const isTheirs = !at.view.isClosed && at.view.state.files?.some((file) => file.id === id) === true
  const read = id === undefined || !isTheirs ? null : ((await room.readDocument?.(at.view.state.id, id)) ?? null)
  if (id === undefined || read === null) return accept(at)
  const known = (visible: string): At => ({ ...at, document: { id, name: read.card.name, visible } })
  const text = releasableText(read.reading)
  if (text.ok) return accept(known(text.value))
  const { refusal } = text.refusal
  return refusal === 'unknownDocument' ? accept(at) : refuse({ refusal, at: known('') })
}
