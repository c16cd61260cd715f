import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Deliverable } from '../domain/notice.ts'
import type { NoticeTables } from './tables.ts'

/** What a report must still hear of one of its notices. */
export type Debt = {
  readonly id: string
  readonly number: ReportNumber
  readonly seq: number
  readonly deliverable: Deliverable
  readonly owes: 'delivery' | 'failure'
}

/** Up to `limit` debts, oldest first, after the one with this id; null: from the first on. */
export async function findDebts(db: Handle, after: string | null, limit: number): Promise<Debt[]> {
  const debts = db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(['id', 'number', 'seq', 'deliverable', 'owes'])
    .where('owes', 'is not', null)
    .orderBy('id')
    .limit(limit)
  const rows = await (after === null ? debts : debts.where('id', '>', after)).execute()
  return rows.flatMap(({ id, number, seq, owes, deliverable }) =>
    number === null || seq === null || owes === null || deliverable === null
      ? []
      : [{ id, number, seq, owes, deliverable }],
  )
}

/** The report has heard it. */
export async function settleDebt(db: Handle, { id, owes }: Debt): Promise<void> {
  await db
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({ owes: null })
    .where('id', '=', id)
    .where('owes', '=', owes)
    .execute()
}
