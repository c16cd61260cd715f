import type { AttachmentId } from '../../../kernel/brand.ts'
import type { ShownPhoto } from '../../../platform/photo.ts'
import { variants, type AttachmentsRoom } from './room.ts'

/** Puts a photo away as it is shown, in both sizes. */
export async function keepShown(files: AttachmentsRoom['files'], id: AttachmentId, { view, small }: ShownPhoto) {
  await files.write({ folder: id, name: variants.view }, [view])
  await files.write({ folder: id, name: variants.small }, [small])
}
