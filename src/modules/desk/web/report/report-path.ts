import { slugOf, type OfficersCommand } from '../commands/officers-command.ts'

/** A report on the desk. */
export const reportPath = (number: string): `/${string}` => `/petugas/laporan/${number}`

/** Where an officer looks into a document. */
export const documentPath = (number: string, document: string): `/${string}` =>
  `${reportPath(number)}/dokumen/${document}`

/** The form by which the text of a document becomes public, with this document in it. */
export const releasePath = (number: string, document: string): `/${string}` =>
  `${reportPath(number)}/${slugOf('releaseDocument')}?dokumen=${document}`

/** The form by which parts of a photo are made unreadable, with this photo in it. */
export const redactPath = (number: string, photo: string): `/${string}` =>
  `${reportPath(number)}/${slugOf('redactPhoto')}?foto=${photo}`

/** The same with the form of one command opened beside it. */
export const stepPath = (number: string, command: OfficersCommand): `/${string}` =>
  `${reportPath(number)}?langkah=${slugOf(command)}#langkah`
