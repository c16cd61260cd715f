import type { AccountsRoom } from '../../accounts/index.ts'
import type { TellRequest } from '../../notices/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'

/** What the use cases of rights work with. */
export type RightsRoom = {
  readonly reports: ReportsRoom
  /** Codes that prove who asks go out by it. */
  readonly accounts: AccountsRoom
  /** Writes into the ledger of notices who is told of a request. */
  readonly tell: TellRequest
}
