import type { TellRequest } from '../../notices/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'

/** What the use cases of rights work with. */
export type RightsRoom = {
  readonly reports: ReportsRoom
  /** Writes into the ledger of notices who is told of a request. */
  readonly tell: TellRequest
}
