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

export async function findDebts(db: Handle, limit: number): Promise<Debt[]> {
  const rows = await db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(['id', 'number', 'seq', 'deliverable', 'owes'])
    .where('owes', 'is not', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ owes, deliverable, ...row }) =>
    owes === null || deliverable === null ? [] : [{ ...row, owes, deliverable }],
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
