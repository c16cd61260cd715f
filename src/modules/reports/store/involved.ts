import type { OfficerId, ReportId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import type { ReportTables } from './tables.ts'

/**
 * Keeps who is concerned by a report, for lists that leave it out for them. Whoever is put in gives back what they hold of
 * it. Writes nothing where it stays as it was.
 */
export async function saveInvolved(
  tx: Tx,
  { before, after, now }: { readonly before: ReportState; readonly after: ReportState; readonly now: Temporal.Instant },
): Promise<void> {
  const [were, are] = [before.involved ?? [], after.involved ?? []]
  for (const officer of are.filter((one) => !were.includes(one))) await involve(tx, after.id, officer, now)
  for (const officer of were.filter((one) => !are.includes(one)))
    await tx
      .withTables<ReportTables>()
      .deleteFrom('report_involved')
      .where('report_id', '=', after.id)
      .where('officer_id', '=', officer)
      .execute()
}

async function involve(tx: Tx, report: ReportId, officer: OfficerId, at: Temporal.Instant): Promise<void> {
  const tables = tx.withTables<ReportTables>()
  await tables.insertInto('report_involved').values({ officer_id: officer, report_id: report }).execute()
  await tables
    .updateTable('report_assignments')
    .set({ ended_at: at })
    .where('report_id', '=', report)
    .where('officer_id', '=', officer)
    .where('ended_at', 'is', null)
    .execute()
  await tables.deleteFrom('report_watches').where('report_id', '=', report).where('officer_id', '=', officer).execute()
}
