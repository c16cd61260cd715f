import type { FileRefusal } from '../kernel/attachments.ts'

/** Why a file was not taken, or is not there any more. */
export const fileRefusalStatus = {
  fileTooLarge: 413,
  tooManyFiles: 422,
  fileTypeNotAllowed: 415,
  fileEmpty: 422,
  photoBroken: 422,
  photoTooLarge: 422,
  fileTwofold: 422,
  archiveTooLarge: 422,
  archiveHidesFiles: 422,
  fileInfected: 422,
  tooManyFilesNow: 429,
  noRoomForFiles: 503,
  fileMissing: 422,
  unknownAttachment: 422,
} as const satisfies Readonly<Record<FileRefusal, number>> & Readonly<Record<string, number>>
