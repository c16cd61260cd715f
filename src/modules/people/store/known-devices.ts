import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/** Did the account of this e-mail address sign in from this device before? Asked of an unknown address alike. */
export async function isKnownDevice(db: Handle, email: string, deviceHash: Buffer): Promise<boolean> {
  const known = db
    .withTables<PeopleTables>()
    .selectFrom('known_devices')
    .innerJoin('officers', 'officers.id', 'known_devices.officer_id')
    .select('known_devices.device_hash')
    .where('officers.email', '=', email)
    .where('known_devices.device_hash', '=', deviceHash)
  return (await known.executeTakeFirst()) !== undefined
}

/** Notes that the officer signed in from this device; answers whether it is new to them, and whether it is their first. */
export async function noteDevice(
  tx: Tx,
  officer: OfficerId,
  deviceHash: Buffer,
  at: Temporal.Instant,
): Promise<{ readonly isNew: boolean; readonly isFirst: boolean }> {
  const tables = tx.withTables<PeopleTables>()
  const known = await tables
    .selectFrom('known_devices')
    .select('device_hash')
    .where('officer_id', '=', officer)
    .execute()
  const isNew = !known.some(({ device_hash: hash }) => hash.equals(deviceHash))
  await tables
    .insertInto('known_devices')
    .values({ officer_id: officer, device_hash: deviceHash, known_since: at, last_used_at: at })
    .onConflict((conflict) => conflict.columns(['officer_id', 'device_hash']).doUpdateSet({ last_used_at: at }))
    .execute()
  return { isNew, isFirst: known.length === 0 }
}

/** Forgets the officer's devices, all but one where it is named. */
export async function forgetDevices(tx: Tx, officer: OfficerId, allBut: Buffer | null): Promise<void> {
  const devices = tx.withTables<PeopleTables>().deleteFrom('known_devices').where('officer_id', '=', officer)
  await (allBut === null ? devices : devices.where('device_hash', '<>', allBut)).execute()
}
