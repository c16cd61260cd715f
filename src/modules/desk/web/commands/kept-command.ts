import type { ReportNumber } from '../../../../kernel/brand.ts'
import { slugOf, type OfficersCommand } from './officers-command.ts'

/** The name under which a browser keeps what an officer types into a command's form until it is sent. */
export const keptCommand = (report: ReportNumber, command: OfficersCommand): string =>
  `petugas-${report}-${slugOf(command)}`
