import type { PersonId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { blankWords, insertStep, requestsOf } from '../store/requests.ts'

/**
 * With an account goes what was written with its requests. What waits for an answer ends, because there is nothing left that it
 * is about; that the account go was asked for, and is answered.
 */
export async function endWithAccount(
  tx: Tx,
  { vault, now }: Pick<ReportsRoom, 'vault' | 'now'>,
  account: PersonId,
): Promise<void> {
  await blankWords(tx, account)
  const step = { step: 'stopped', at: now(), by: { kind: 'person' }, outcome: null, ground: null } as const
  for (const { id, state, about } of await requestsOf(tx, [account]))
    if (state === 'open' && !about.includes('account')) await insertStep(tx, vault, id, step, null)
}
