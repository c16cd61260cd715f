import type { Insertable, Selectable } from 'kysely'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { AccountTables } from './tables.ts'

export type CodeRow = Selectable<AccountTables['account_codes']>

export type NewCode = Omit<Insertable<AccountTables['account_codes']>, 'key_id'>

/** Writes a code that was asked for; what this browser asked for before, and what is over, is forgotten. */
export async function insertCode(tx: Tx, row: NewCode): Promise<void> {
  const codes = tx.withTables<AccountTables>()
  await codes
    .deleteFrom('account_codes')
    .where((eb) => eb.or([eb('browser_hash', '=', row.browser_hash), eb('expires_at', '<=', row.sent_at)]))
    .execute()
  await codes.insertInto('account_codes').values(row).execute()
}

/** What this browser asked for, while it lasts. */
export const findCode = (db: Handle, browserHash: Buffer, now: Temporal.Instant): Promise<CodeRow | undefined> =>
  db
    .withTables<AccountTables>()
    .selectFrom('account_codes')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Counts an attempt before it is made, so that a hundred at once count as a hundred; null where it was used already. */
export async function countCodeAttempt(db: Handle, id: string): Promise<number | null> {
  const row = await db
    .withTables<AccountTables>()
    .updateTable('account_codes')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('proven_at', 'is', null)
    .returning('attempts')
    .executeTakeFirst()
  return row?.attempts ?? null
}

/** Uses a code up, and gives whoever proved it until `expiresAt`; false where somebody else was first. */
export async function proveCodeRow(
  tx: Tx,
  id: string,
  { at, expiresAt }: { readonly at: Temporal.Instant; readonly expiresAt: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<AccountTables>()
    .updateTable('account_codes')
    .set({ proven_at: at, expires_at: expiresAt })
    .where('id', '=', id)
    .where('proven_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Notes that it goes out once more; false where it did so in the same moment from another page. */
export async function countSending(
  db: Handle,
  before: Pick<CodeRow, 'id' | 'sends'>,
  change: Partial<Pick<CodeRow, 'sealed' | 'round' | 'digits' | 'attempts' | 'sent_at' | 'expires_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .withTables<AccountTables>()
    .updateTable('account_codes')
    .set({ ...change, sends: before.sends + 1 })
    .where('id', '=', before.id)
    .where('sends', '=', before.sends)
    .where('proven_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function deleteCode(tx: Tx, id: string): Promise<void> {
  await tx.withTables<AccountTables>().deleteFrom('account_codes').where('id', '=', id).execute()
}
