import type { OfficerId, PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { NikSettled } from '../domain/account.ts'
import { settlementContext } from './sealed-tables.ts'
import type { AccountTables } from './tables.ts'

export type NikSettlement = {
  readonly holder: PersonId
  readonly claimant: PersonId
  readonly decision: NikSettled
  readonly officer: OfficerId
  /** Sealed: somebody may write a name or a number all the same. */
  readonly reason: string
  readonly at: Temporal.Instant
}

export async function insertSettlement(tx: Tx, vault: Vault, settlement: NikSettlement): Promise<void> {
  const { holder, claimant, decision, officer, reason, at } = settlement
  const id = newId()
  await tx
    .withTables<AccountTables>()
    .insertInto('nik_settlements')
    .values({
      id,
      holder_id: holder,
      claimant_id: claimant,
      decision,
      officer_id: officer,
      reason_sealed: vault.seal(reason, settlementContext(id)),
      decided_at: at,
    })
    .execute()
}

/** What was decided last between these two; null where nothing was. */
export async function lastSettlement(
  db: Handle,
  holder: PersonId,
  claimant: PersonId,
): Promise<Pick<NikSettlement, 'decision' | 'officer' | 'at'> | null> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('nik_settlements')
    .select(['decision', 'officer_id as officer', 'decided_at as at'])
    .where('holder_id', '=', holder)
    .where('claimant_id', '=', claimant)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** The accounts with which this one may have a NIK in common, whichever of them had it first. */
export async function sharersOf(db: Handle, account: PersonId): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .withTables<AccountTables>()
    .selectFrom('nik_settlements')
    .select(['holder_id as holder', 'claimant_id as claimant'])
    .where('decision', '=', 'both')
    .where((eb) => eb.or([eb('holder_id', '=', account), eb('claimant_id', '=', account)]))
    .execute()
  return new Set(rows.map(({ holder, claimant }) => (holder === account ? claimant : holder)))
}
