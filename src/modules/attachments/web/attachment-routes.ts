import { z } from 'zod'
import { attachmentKinds, mediaTypes, photoNames, type AttachmentCard } from '../../../kernel/attachments.ts'
import { json, problem, stored, type Answer } from '../../../web/answer.ts'
import { sizeWords } from '../../../web/components/attachments/file-words.ts'
import { uploadPath } from '../../../web/components/attachments/attachments.ts'
import { refusalStatus } from '../../../web/refusals.ts'
import { route, type Route } from '../../../web/route.ts'
import { openLoose } from '../usecases/read-files.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'
import { idsIn } from './form-files.ts'

/** A file as the API tells of it. */
export const attachmentSchema = z.object({
  id: z.string(),
  kind: z.enum(attachmentKinds),
  name: z.string(),
  mediaType: z.enum(Object.keys(mediaTypes)),
  sizeBytes: z.number(),
})

export const attachmentJson = ({ id, kind, name, mediaType, sizeBytes }: AttachmentCard) => ({
  id,
  kind,
  name,
  mediaType,
  sizeBytes,
})

const open = { permission: 'public', audit: 'none' } as const

/** Files ahead of the words that they go along with: on a page one by one, over the API each by itself. */
export const attachmentRoutes = (room: AttachmentsRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: uploadPath,
    ...open,
    takesFiles: true,
    handler: ({ files: [file], text }) => {
      if (file === undefined) return problem('fileMissing')
      if (file.ok) {
        const { id, kind, name, sizeBytes } = file.value
        return json({ id, kind, name, size: sizeWords(sizeBytes, text.attachments) }, 201)
      }
      const { refusal } = file.refusal
      const { title, advice } = text.refusals[refusal]
      return json({ mistake: `${title}. ${advice}` }, refusalStatus[refusal])
    },
  }),
  route({
    method: 'GET',
    path: `${uploadPath}/:id/${photoNames.small}`,
    ...open,
    params: z.object({ id: z.string().max(36) }),
    handler: async ({ params }): Promise<Answer> => {
      const [id] = idsIn([params.id])
      const found = id === undefined ? null : await openLoose(room, id)
      if (found === null) return problem('notFound')
      const { bytes, sizeBytes, mediaType: type } = found
      return stored({ bytes, sizeBytes, type, name: photoNames.small, isShown: true, isPublic: false, tag: params.id })
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/attachments',
    ...open,
    takesFiles: true,
    summary:
      'Takes one file (multipart/form-data) and answers its id, to be named in `attachments` of a report, a reply or a ' +
      'command within a day; what is named nowhere by then is deleted',
    answers: { 201: attachmentSchema },
    handler: ({ files: [file] }) => {
      if (file === undefined) return problem('fileMissing')
      return file.ok ? json(attachmentJson(file.value), 201) : problem(file.refusal.refusal)
    },
  }),
]
