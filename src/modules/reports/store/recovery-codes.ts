import type { ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { ReportTables } from './tables.ts'

/** A code that was asked for and not used yet; only the last one counts. */
export type AskedCode = { readonly id: string; readonly at: Temporal.Instant }

/** Writes down that a code was asked for, in the place of one of before; false where that was after `lastBefore`. */
export async function insertAskedCode(
  tx: Tx,
  report: ReportId,
  at: Temporal.Instant,
  lastBefore: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<ReportTables>()
    .insertInto('secret_codes')
    .values({ report_id: report, id: newId(), asked_at: at })
    .onConflict((conflict) =>
      conflict
        .column('report_id')
        .doUpdateSet((eb) => ({ id: eb.ref('excluded.id'), asked_at: eb.ref('excluded.asked_at') }))
        .where('secret_codes.asked_at', '<=', lastBefore),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function findAskedCode(db: Handle, report: ReportId): Promise<AskedCode | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('secret_codes')
    .select(['id', 'asked_at as at'])
    .where('report_id', '=', report)
    .executeTakeFirst()
  return row ?? null
}

/** The code was used, or went to a contact that was left. */
export async function deleteAskedCode(tx: Tx, report: ReportId): Promise<void> {
  await tx.withTables<ReportTables>().deleteFrom('secret_codes').where('report_id', '=', report).execute()
}
