import type { Tx } from '../../../platform/db/db.ts'
import type { NoticeState } from '../domain/notice.ts'
import { takenColumns, takenOf, type Taken } from './notices.ts'
import type { NoticeTables } from './tables.ts'

/** A message that went out: a notice in one of its rounds. */
type Message = { readonly id: string; readonly round: number }

/** Until here somebody may still believe that the message arrives. */
const hopeful: readonly NoticeState[] = ['queued', 'sending', 'accepted', 'delivered']

/**
 * Marks a message as come back, also while another attempt at it is under way, and leaves to its report to hear of it.
 * `already`: it counts as failed, or was sent again in a later round; `unknown`: there is no such notice.
 */
export async function bounceNotice(
  tx: Tx,
  { id, round }: Message,
  failure: string,
  at: Temporal.Instant,
): Promise<Taken | 'already' | 'unknown'> {
  const notices = tx.withTables<NoticeTables>()
  const row = await notices
    .selectFrom('notices')
    .select([...takenColumns, 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || round > row.round) return 'unknown'
  if (round < row.round || !hopeful.includes(row.state)) return 'already'
  await notices
    .updateTable('notices')
    .set({ state: 'failed', failure, next_at: null, settled_at: at })
    .set({ owes: row.deliverable === null ? null : 'failure' })
    .where('id', '=', id)
    .execute()
  return takenOf(row)
}

/** Somebody's server says that the message is there; false where there is no such notice. */
export async function noteArrival(tx: Tx, { id, round }: Message): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({ state: 'delivered' })
    .where('id', '=', id)
    .where('round', '=', round)
    .where('state', 'in', ['accepted', 'delivered'])
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
