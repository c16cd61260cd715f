import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import { html } from '../../html.ts'
import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { attachmentList, attachmentsOf } from './attachments.ts'

const photo: AttachmentCard = {
  id: '019d0000-0000-7000-8000-000000000002' as AttachmentId,
  kind: 'photo',
  name: 'lampu-jalan.jpg',
  mediaType: 'image/jpeg',
  sizeBytes: 2_400_000,
  pixels: { width: 2000, height: 1500 },
}
const minutes: AttachmentCard = {
  id: '019d0000-0000-7000-8000-000000000003' as AttachmentId,
  kind: 'document',
  name: 'berita-acara.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 120_000,
  pixels: null,
}

export const attachmentExamples: readonly Example[] = [
  {
    name: 'a photo and a document',
    view: html`${attachmentList([photo, minutes], attachmentsOf('7K3M-92QX'), messages.id.attachments)}`,
  },
]
