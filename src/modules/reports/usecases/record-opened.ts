import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { postFor } from './post-for.ts'
import type { ReportsRoom } from './room.ts'

/**
 * Writes into the audit log that an officer was let in to a report, or took one of its files (`file` is its id), through a
 * door that is open to the public too: what the public reads there is recorded of nobody.
 */
export async function recordOpened(
  room: Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>,
  actor: Officer,
  number: ReportNumber,
  event: 'report.read' | 'report.fileTaken',
  file: string | null = null,
): Promise<void> {
  const post = await postFor(room, actor, number)
  const detail = file === null ? {} : { file }
  await transact(room.db, (tx) => recordAudit(tx, { at: room.now(), actor, event, subject: number, detail, post }))
}
