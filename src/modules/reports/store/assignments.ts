import type { AgencyId, OfficerId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { ReportTables } from './tables.ts'

/** Who holds a report at an agency's desk, or held it. */
export type Assignment = {
  readonly report: ReportId
  readonly agency: AgencyId
  readonly officer: OfficerId
  readonly at: Temporal.Instant
  /** Who gave it; the holder where they took it themselves. */
  readonly by: OfficerId
  readonly endedAt: Temporal.Instant | null
  /** Who ended it; null where nobody did, and while it lasts. */
  readonly endedBy: OfficerId | null
}

/** An assignment that lasts, with the number of its report. */
export type Held = Pick<Assignment, 'agency' | 'officer' | 'at'> & { readonly number: ReportNumber }

const table = (db: Handle) => db.withTables<ReportTables>()

/** Everybody who ever held the report, oldest first. */
export const listAssignments = (db: Handle, report: ReportId): Promise<readonly Assignment[]> =>
  table(db)
    .selectFrom('report_assignments')
    .select(['report_id as report', 'agency', 'officer_id as officer', 'assigned_at as at', 'assigned_by as by'])
    .select(['ended_at as endedAt', 'ended_by as endedBy'])
    .where('report_id', '=', report)
    .orderBy('id')
    .execute()

/** Who holds each of these reports now, at whichever agency. */
export async function holdersOf(
  db: Handle,
  reports: readonly ReportId[],
): Promise<readonly Pick<Assignment, 'report' | 'agency' | 'officer'>[]> {
  if (reports.length === 0) return []
  return table(db)
    .selectFrom('report_assignments')
    .select(['report_id as report', 'agency', 'officer_id as officer'])
    .where('report_id', 'in', reports)
    .where('ended_at', 'is', null)
    .execute()
}

/** What is held now, by one officer or by anybody, longest first. */
export async function listHeld(db: Handle, officer: OfficerId | null): Promise<readonly Held[]> {
  const held = table(db)
    .selectFrom('report_assignments')
    .innerJoin('reports', 'reports.id', 'report_assignments.report_id')
    .select(['number', 'agency', 'officer_id as officer', 'assigned_at as at'])
    .where('ended_at', 'is', null)
    .orderBy('assigned_at')
  return officer === null ? held.execute() : held.where('officer_id', '=', officer).execute()
}

export async function insertAssignment(
  tx: Tx,
  { report, agency, officer, at, by }: Omit<Assignment, 'endedAt' | 'endedBy'>,
): Promise<void> {
  const row = { report_id: report, agency, officer_id: officer, assigned_at: at, assigned_by: by }
  await table(tx).insertInto('report_assignments').values(row).execute()
}

/** Ends who holds the report at the agency; answers who that was, null where nobody did. */
export async function endAssignment(
  tx: Tx,
  { report, agency, at, by }: Pick<Assignment, 'report' | 'agency' | 'at'> & { readonly by: OfficerId | null },
): Promise<OfficerId | null> {
  const ended = await table(tx)
    .updateTable('report_assignments')
    .set({ ended_at: at, ended_by: by })
    .where('report_id', '=', report)
    .where('agency', '=', agency)
    .where('ended_at', 'is', null)
    .returning('officer_id')
    .executeTakeFirst()
  return ended?.officer_id ?? null
}

/** Ends what is held of reports that were finished before `before` and woke no more; answers how many that were. */
export async function endFinished(tx: Tx, at: Temporal.Instant, before: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await table(tx)
    .updateTable('report_assignments')
    .from('reports')
    .set({ ended_at: at })
    .whereRef('reports.id', '=', 'report_assignments.report_id')
    .where('report_assignments.ended_at', 'is', null)
    .where('reports.phase', 'in', ['closed', 'archived'])
    .where('reports.changed_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
