import { slugOf, type OfficersCommand } from '../commands/officers-command.ts'

/** A report on the desk. */
export const reportPath = (number: string): `/${string}` => `/petugas/laporan/${number}`

/** The same with the form of one command opened beside it. */
export const stepPath = (number: string, command: OfficersCommand): `/${string}` =>
  `${reportPath(number)}?langkah=${slugOf(command)}#langkah`
