import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { fileField } from './file-field.ts'

const words = messages.id
const letter: AttachmentCard = {
  id: '019d0000-0000-7000-8000-000000000001' as AttachmentId,
  kind: 'document',
  name: 'surat-keterangan-desa.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 348_160,
  pixels: null,
}

export const fileFieldExamples: readonly Example[] = [
  { name: 'nothing chosen', view: fileField({ label: words.attachments.label, kept: [] }, words) },
  {
    name: 'one kept, one refused',
    view: fileField(
      {
        label: words.attachments.label,
        kept: [letter],
        mistake: 'video.mp4: Jenis berkas ini belum dapat kami terima.',
      },
      words,
    ),
  },
]
