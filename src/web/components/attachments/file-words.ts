import { mediaTypes, type AttachmentCard } from '../../../kernel/attachments.ts'
import type { Messages } from '../../messages/messages.ts'

type Words = Messages['attachments']

/** “1,2 MB”, “340 kB”. */
export function sizeWords(bytes: number, { sizeIn, decimal }: Words): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return sizeIn.kilobytes(String(kilobytes))
  return sizeIn.megabytes((kilobytes / 1024).toFixed(1).replace('.', decimal))
}

/** “PDF, 1,2 MB”. */
export const fileWords = ({ mediaType, sizeBytes }: AttachmentCard, words: Words): string =>
  `${mediaTypes[mediaType].toUpperCase()}, ${sizeWords(sizeBytes, words)}`
