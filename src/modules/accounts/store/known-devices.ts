import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { AccountTables } from './tables.ts'

/** Was the account opened from this browser before? */
export async function isKnownDevice(db: Handle, account: PersonId, deviceHash: Buffer): Promise<boolean> {
  const known = db
    .withTables<AccountTables>()
    .selectFrom('account_devices')
    .select('device_hash')
    .where('account_id', '=', account)
    .where('device_hash', '=', deviceHash)
  return (await known.executeTakeFirst()) !== undefined
}

/** Notes that the account was opened from this browser. */
export async function noteDevice(tx: Tx, account: PersonId, deviceHash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<AccountTables>()
    .insertInto('account_devices')
    .values({ account_id: account, device_hash: deviceHash, last_used_at: at })
    .onConflict((conflict) => conflict.columns(['account_id', 'device_hash']).doUpdateSet({ last_used_at: at }))
    .execute()
}

/** Forgets one browser of the account, or all. */
export async function forgetDevices(
  tx: Tx,
  account: PersonId,
  which: { readonly only: Buffer } | 'all',
): Promise<void> {
  const devices = tx.withTables<AccountTables>().deleteFrom('account_devices').where('account_id', '=', account)
  await (which === 'all' ? devices : devices.where('device_hash', '=', which.only)).execute()
}
