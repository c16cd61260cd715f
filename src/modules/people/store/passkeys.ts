import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Passkey, PasskeyHolder } from '../domain/passkey.ts'
import type { PeopleTables } from './tables.ts'

/** A passkey with what its signatures are checked against. */
export type StoredPasskey = {
  readonly id: string
  readonly holder: PasskeyHolder
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** Writes a new passkey; false where its id is taken, by whomever. */
export async function insertPasskey(
  tx: Tx,
  { id, holder, publicKey, counter, transports }: StoredPasskey,
  about: { readonly name: string; readonly isSynced: boolean; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .insertInto('passkeys')
    .values({
      id,
      holder_kind: holder.kind,
      holder_id: holder.id,
      public_key: publicKey,
      counter,
      transports,
      name: about.name,
      is_synced: about.isSynced,
      created_at: about.at,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function findPasskey(db: Handle, id: string): Promise<StoredPasskey | null> {
  const row = await db
    .withTables<PeopleTables>()
    .selectFrom('passkeys')
    .select(['holder_kind', 'holder_id', 'public_key', 'counter', 'transports'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const holder = { kind: row.holder_kind, id: row.holder_id }
  return { id, holder, publicKey: row.public_key, counter: row.counter, transports: row.transports }
}

/** The holder's passkeys, oldest first. */
export const listPasskeys = (db: Handle, holder: PasskeyHolder): Promise<Passkey[]> =>
  db
    .withTables<PeopleTables>()
    .selectFrom('passkeys')
    .select(['id', 'name', 'is_synced as isSynced', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('holder_kind', '=', holder.kind)
    .where('holder_id', '=', holder.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Notes a signature; false where another one with the same count or a later one was noted meanwhile. */
export async function notePasskeyUse(tx: Tx, id: string, counter: number, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .updateTable('passkeys')
    .set({ counter, last_used_at: at })
    .where('id', '=', id)
    .where((row) => row.or([row('counter', '<', counter), row('counter', '=', 0)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Answers whether the holder has such a passkey. */
export async function setPasskeyName(tx: Tx, holder: PasskeyHolder, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('holder_kind', '=', holder.kind)
    .where('holder_id', '=', holder.id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Forgets one of the holder's passkeys, or all; answers how many there were. */
export async function deletePasskeys(tx: Tx, holder: PasskeyHolder, only?: string): Promise<number> {
  let passkeys = tx
    .withTables<PeopleTables>()
    .deleteFrom('passkeys')
    .where('holder_kind', '=', holder.kind)
    .where('holder_id', '=', holder.id)
  if (only !== undefined) passkeys = passkeys.where('id', '=', only)
  const { numDeletedRows } = await passkeys.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
