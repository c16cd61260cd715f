import { attachmentLimits, type AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { fileFieldNames } from '../../../web/components/file-field/file-field.ts'
import { fieldTexts, type Fields } from '../../../web/form.ts'
import type { Ask } from '../../../web/route.ts'
import { looseFiles } from '../usecases/read-files.ts'

/** The files that a form means: those that it kept, then those that came with it now. */
export type FormFiles = {
  readonly kept: readonly AttachmentCard[]
  /** What is wrong with those that were not taken, in the reader's language; the others are kept all the same. */
  readonly mistake: string | null
}

/** An id as browsers and programs send it; whether there is such a file is another question. */
const isId = (text: string): text is AttachmentId => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The ids in a text or list of texts, each once. */
export const idsIn = (texts: readonly string[]): AttachmentId[] => [
  ...new Set(texts.flatMap((text) => text.split(' ')).filter(isId)),
]

/** Reads the file field of a form that came in. */
export async function readFormFiles(
  db: Handle,
  { body, files, text }: Pick<Ask<unknown, unknown, Fields>, 'body' | 'files' | 'text'>,
): Promise<FormFiles> {
  const before = idsIn(fieldTexts(body, fileFieldNames.kept))
  const now = files.flatMap((one) => (one.ok ? [one.value.id] : []))
  const all = [...before, ...now]
  const kept = await looseFiles(db, all.slice(0, attachmentLimits.files))
  const { refusals, attachments } = text
  const mistakes = files.flatMap((one) => {
    if (one.ok) return []
    const { title, advice } = refusals[one.refusal.refusal]
    return [attachments.refused(one.refusal.name, title, advice)]
  })
  const { tooManyFiles, unknownAttachment } = refusals
  if (all.length > attachmentLimits.files) mistakes.push(`${tooManyFiles.title}. ${tooManyFiles.advice}`)
  else if (kept.length < all.length) mistakes.push(`${unknownAttachment.title}. ${unknownAttachment.advice}`)
  return { kept, mistake: mistakes.length === 0 ? null : mistakes.join(' ') }
}
