import type { Now } from '../kernel/now.ts'
import type { Db } from './db/db.ts'
import { countByKey, resealTable, type SealedTable } from './db/sealed-table.ts'
import { beginKey, knownKeys, retireKey } from './db/vault-keys.ts'
import type { Vault } from './secrets.ts'

/** What is sealed with one key. */
export type KeyUse = {
  readonly id: string
  readonly seals: boolean
  /** Since when the key is known here; null where a value names a key that never was. */
  readonly since: Temporal.Instant | null
  readonly isOutOfUse: boolean
  /** Rows by table, those alone where there are any. */
  readonly rows: ReadonlyMap<string, number>
}

/** Every key that was ever used here, the oldest first, and what is sealed with it now. */
export async function keysInUse(db: Db, vault: Vault, tables: readonly SealedTable[]): Promise<readonly KeyUse[]> {
  const known = await knownKeys(db)
  const rows = new Map<string, Map<string, number>>(known.map(({ id }) => [id, new Map()]))
  for (const sealing of tables)
    for (const [id, count] of await countByKey(db, sealing)) {
      const byTable = rows.get(id) ?? new Map<string, number>()
      rows.set(id, byTable.set(sealing.table, count))
    }
  return [...rows].map(([id, byTable]) => {
    const key = known.find((one) => one.id === id)
    return {
      id,
      seals: id === vault.keyId,
      since: key?.since ?? null,
      isOutOfUse: key !== undefined && key.indexSealed !== null,
      rows: byTable,
    }
  })
}

export type Rotated = {
  readonly resealed: number
  /** Keys that nothing is sealed with any more: they may be taken out of the settings. */
  readonly retired: readonly string[]
  /** Keys with which some process still seals. */
  readonly stillUsed: readonly string[]
}

/** A process that still seals with an old key makes new work; after so many rounds it is for people to look. */
const roundsAtMost = 5

/**
 * Seals everything anew with the key that seals now, while the program goes on; what was derived from the older keys is
 * kept with it, so that no secret of a reporter changes. To be called again where it broke off. `settle` waits until the
 * processes have looked at their keys, before each last look; `onProgress` hears how many rows are done.
 */
export async function rotateVault(
  { db, vault, now }: { readonly db: Db; readonly vault: Vault; readonly now: Now },
  tables: readonly SealedTable[],
  settle: () => Promise<void>,
  onProgress: (resealed: number) => void = () => {},
): Promise<Rotated> {
  let resealed = 0
  const sealAnew = async (): Promise<void> => {
    for (const sealing of tables)
      for await (const rows of resealTable(db, vault, sealing)) onProgress((resealed += rows))
  }
  for (let round = 1; round <= roundsAtMost; round += 1) {
    const before = resealed
    await sealAnew()
    // Nothing found twice in a row, and in between everybody has looked at the keys.
    if (resealed === before && round > 1) break
    await settle()
  }
  const retired: string[] = []
  const stillUsed: string[] = []
  for (const { id, seals, rows, since } of await keysInUse(db, vault, tables)) {
    if (seals) continue
    if (rows.size > 0) stillUsed.push(id)
    else if (since !== null) {
      await retireKey(db, id, vault.sealIndexOf(id), now())
      retired.push(id)
    }
  }
  const back = retired.length === 0 ? [] : await lookAgain(retired)
  return { resealed, retired: retired.filter((id) => !back.includes(id)), stillUsed: [...stillUsed, ...back] }

  /**
   * A process that had nothing to seal meanwhile was not noticed; where its keys stand in its settings it learns only now
   * that its key is out of use. What it sealed until then is sealed anew; a key that still seals goes back into use.
   */
  async function lookAgain(gone: readonly string[]): Promise<readonly string[]> {
    await settle()
    await sealAnew()
    const still = (await keysInUse(db, vault, tables)).filter(({ id, rows }) => gone.includes(id) && rows.size > 0)
    for (const { id } of still) await beginKey(db, id, now())
    return still.map(({ id }) => id)
  }
}
