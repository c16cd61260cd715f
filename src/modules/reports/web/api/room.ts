import type { CalendarRevision, ReportNumber } from '../../../../kernel/brand.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import type { ClockView } from '../../domain/view.ts'
import type { SecretGuard } from '../secret-guard.ts'
import type { ReportJson } from './report-json.ts'

/** A report and its clocks as one reader may see them. */
export type Seen = {
  readonly report: ReportJson
  readonly clocks: readonly ClockView[]
  /** The calendar that its dates are counted by. */
  readonly revision: CalendarRevision
}

/** What the API of reports works with. */
export type ApiRoom = {
  readonly reports: ReportsRoom
  readonly guard: SecretGuard
  /** Where this installation is reached, without a slash at the end. */
  readonly origin: string
  /** What anybody may see, from a room that reports does not know. Null for what is unknown, unpublished or confidential alike. */
  readonly findPublic: (number: ReportNumber) => Promise<Seen | null>
}
