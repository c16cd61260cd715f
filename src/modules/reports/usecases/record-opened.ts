import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import type { ReportsRoom } from './room.ts'

/**
 * Writes into the audit log that an officer was let in to a report, or took one of its files (`file` is its id), through a
 * door that is open to the public too: what the public reads there is recorded of nobody.
 */
export const recordOpened = (
  { db, now }: Pick<ReportsRoom, 'db' | 'now'>,
  actor: Officer,
  number: ReportNumber,
  event: 'report.read' | 'report.fileTaken',
  file: string | null = null,
): Promise<void> =>
  transact(db, (tx) =>
    recordAudit(tx, { at: now(), actor, event, subject: number, detail: file === null ? {} : { file } }),
  )
