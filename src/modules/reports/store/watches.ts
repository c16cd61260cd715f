import type { OfficerId, ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { ReportTables } from './tables.ts'

/** The officer sees the report among those they watch, from now on. */
export async function insertWatch(tx: Tx, officer: OfficerId, report: ReportId, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .insertInto('report_watches')
    .values({ officer_id: officer, report_id: report, watched_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteWatch(tx: Tx, officer: OfficerId, report: ReportId): Promise<void> {
  await tx
    .withTables<ReportTables>()
    .deleteFrom('report_watches')
    .where('officer_id', '=', officer)
    .where('report_id', '=', report)
    .execute()
}

export async function isWatching(db: Handle, officer: OfficerId, report: ReportId): Promise<boolean> {
  const watches = db.withTables<ReportTables>().selectFrom('report_watches').select('watched_at')
  const row = await watches.where('officer_id', '=', officer).where('report_id', '=', report).executeTakeFirst()
  return row !== undefined
}
