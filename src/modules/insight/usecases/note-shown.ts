import type { Officer } from '../../../kernel/actor.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import type { RegisterLine } from '../domain/register.ts'

/**
 * Writes down whose lines of the register an officer is about to see: after a breach those concerned are found by it. To be
 * done before anything is shown.
 */
export async function noteShown(
  { db, now }: Pick<ReportsRoom, 'db' | 'now'>,
  officer: Officer,
  lines: readonly RegisterLine[],
): Promise<void> {
  if (lines.length === 0) return
  const detail = { listed: lines.map(({ number }) => number).join(' ') }
  await transact(db, (tx) =>
    recordAudit(tx, { at: now(), actor: officer, event: 'register.shown', subject: null, detail }),
  )
}
