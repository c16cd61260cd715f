import type { AttachmentId } from './brand.ts'
import type { Redaction } from './redaction.ts'

/** How much may come with one message (docs/decisions/0010); the same on every way in. */
export const attachmentLimits = { files: 10, bytes: 20 * 1024 * 1024 } as const

/** What may be sent, by its content; the values are how its names end. Nothing that a browser would run. */
export const mediaTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/plain': 'txt',
} as const
export type MediaType = keyof typeof mediaTypes

/** A photo is shown as a cleaned picture; a document is handed over as it came. */
export const attachmentKinds = ['photo', 'document'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** How wide and high a photo is shown at most, opened and in small. */
export const photoPixels = { view: 2000, small: 320 } as const

/** The names under which a photo is asked for: as it is looked at, and small. */
export const photoNames = { view: 'foto.jpg', small: 'kecil.jpg' } as const

/** A file as pages and the API tell of it; its bytes have an address of their own. */
export type AttachmentCard = {
  readonly id: AttachmentId
  readonly kind: AttachmentKind
  /** As whoever sent it called it, cleaned. It may tell of a person, so the public reads “Foto 1” instead. */
  readonly name: string
  readonly mediaType: MediaType
  /** Of the original. */
  readonly sizeBytes: number
  /** Of the photo as it is shown, in pixels; null for a document. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  /** Why nobody is given it: no scanner has looked through it yet, or it found something. Absent where nothing is in the way. */
  readonly scan?: 'waiting' | 'infected'
  /** Of which photo it is a copy, and what was taken out of it; absent where it came as it is. */
  readonly copy?: { readonly of: AttachmentId; readonly redaction: Redaction }
}

/** Why a file was not taken; its words are with the other refusals. */
export const fileRefusals = [
  'fileTooLarge',
  'tooManyFiles',
  'fileTypeNotAllowed',
  'fileEmpty',
  'photoBroken',
  'photoTooLarge',
  'fileTwofold',
  'archiveTooLarge',
  'archiveHidesFiles',
  'fileInfected',
  'tooManyFilesNow',
  'noRoomForFiles',
] as const
export type FileRefusal = (typeof fileRefusals)[number]
