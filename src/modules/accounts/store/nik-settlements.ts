import type { OfficerId, PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { NikDecision } from '../domain/account.ts'
import type { AccountTables } from './tables.ts'

export type NikSettlement = {
  readonly holder: PersonId
  readonly claimant: PersonId
  readonly decision: NikDecision
  readonly officer: OfficerId
  readonly reason: string
  readonly at: Temporal.Instant
}

export async function insertSettlement(tx: Tx, settlement: NikSettlement): Promise<void> {
  const { holder, claimant, decision, officer, reason, at } = settlement
  await tx
    .withTables<AccountTables>()
    .insertInto('nik_settlements')
    .values({
      id: newId(),
      holder_id: holder,
      claimant_id: claimant,
      decision,
      officer_id: officer,
      reason,
      decided_at: at,
    })
    .execute()
}

/** The accounts with which this one may have a NIK in common. */
export async function sharersOf(db: Handle, claimant: PersonId): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .withTables<AccountTables>()
    .selectFrom('nik_settlements')
    .select('holder_id')
    .where('claimant_id', '=', claimant)
    .where('decision', '=', 'both')
    .execute()
  return new Set(rows.map((row) => row.holder_id))
}
