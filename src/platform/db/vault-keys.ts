import { sql } from 'kysely'
import type { Handle } from './db.ts'

type VaultTables = {
  vault_keys: {
    key_id: string
    since: Temporal.Instant
    retired_at: Temporal.Instant | null
    index_sealed: Buffer | null
  }
}

/** A key that has sealed something here; `indexSealed` where it is taken out of use: what was derived from it. */
export type KnownKey = { readonly id: string; readonly since: Temporal.Instant; readonly indexSealed: Buffer | null }

/** Every key that ever sealed here, the oldest first. */
export async function knownKeys(db: Handle): Promise<readonly KnownKey[]> {
  const rows = await db
    .withTables<VaultTables>()
    .selectFrom('vault_keys')
    .select(['key_id as id', 'since', 'index_sealed as indexSealed'])
    .orderBy('since')
    .orderBy('key_id')
    .execute()
  return rows
}

/** From now on this key seals, also where it was out of use. To be done before it seals anything. */
export async function beginKey(db: Handle, id: string, at: Temporal.Instant): Promise<void> {
  await db
    .withTables<VaultTables>()
    .insertInto('vault_keys')
    .values({ key_id: id, since: at, retired_at: null, index_sealed: null })
    .onConflict((conflict) => conflict.column('key_id').doUpdateSet({ retired_at: null, index_sealed: null }))
    .execute()
}

/** Nothing is sealed with this key any more; what was derived from it is kept, sealed with another. */
export async function retireKey(db: Handle, id: string, indexSealed: Buffer, at: Temporal.Instant): Promise<void> {
  await db
    .withTables<VaultTables>()
    .updateTable('vault_keys')
    .set({ retired_at: sql<Temporal.Instant>`coalesce(retired_at, greatest(since, ${at}))`, index_sealed: indexSealed })
    .where('key_id', '=', id)
    .execute()
}
