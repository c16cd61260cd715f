import { sql } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { IdentityTables } from './tables.ts'

/** An anonymous identity that is open to one officer until `endsAt`. */
export type Glass = {
  readonly id: string
  readonly report: ReportId
  readonly reporter: PersonId
  readonly officer: OfficerId
  readonly reason: string
  readonly brokenAt: Temporal.Instant
  /** By itself, or earlier where the officer was done. */
  readonly endsAt: Temporal.Instant
  /** In whose hands the report was. */
  readonly heldBy: AgencyId | null
  /** Until then the reporter is not told; null where they are told at once. */
  readonly withheldUntil: Temporal.Instant | null
}

export async function insertGlass(tx: Tx, glass: Omit<Glass, 'id'>): Promise<void> {
  await tx
    .withTables<IdentityTables>()
    .insertInto('broken_glass')
    .values({
      id: newId(),
      report_id: glass.report,
      reporter_id: glass.reporter,
      officer_id: glass.officer,
      reason: glass.reason,
      broken_at: glass.brokenAt,
      ends_at: glass.endsAt,
      held_by: glass.heldBy,
      withheld_until: glass.withheldUntil,
    })
    .execute()
}

/** What this officer has open of this report now; null where nothing is. */
export async function openGlass(
  db: Handle,
  officer: OfficerId,
  report: ReportId,
  now: Temporal.Instant,
): Promise<Glass | null> {
  const row = await db
    .withTables<IdentityTables>()
    .selectFrom('broken_glass')
    .select(['id', 'report_id as report', 'reporter_id as reporter', 'officer_id as officer', 'reason'])
    .select(['broken_at as brokenAt', 'ends_at as endsAt', 'held_by as heldBy', 'withheld_until as withheldUntil'])
    .where('report_id', '=', report)
    .where('officer_id', '=', officer)
    .where('ends_at', '>', now)
    .where('ended_at', 'is', null)
    .orderBy('ends_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Ends all that this officer has open of this report. */
export async function endGlass(db: Handle, officer: OfficerId, report: ReportId, now: Temporal.Instant): Promise<void> {
  await db
    .withTables<IdentityTables>()
    .updateTable('broken_glass')
    .set({ ended_at: now })
    .where('report_id', '=', report)
    .where('officer_id', '=', officer)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .execute()
}

/** What was opened since then of reports in the hands of these offices, the newest first. */
export const glassOf = (
  db: Handle,
  agencies: readonly AgencyId[],
  since: Temporal.Instant,
): Promise<readonly Glass[]> =>
  db
    .withTables<IdentityTables>()
    .selectFrom('broken_glass')
    .select(['id', 'report_id as report', 'reporter_id as reporter', 'officer_id as officer', 'reason'])
    .select(['broken_at as brokenAt', 'held_by as heldBy', 'withheld_until as withheldUntil'])
    .select((eb) => eb.fn.coalesce('ended_at', 'ends_at').as('endsAt'))
    .where(sql<boolean>`held_by = any(${agencies})`)
    .where('broken_at', '>=', since)
    .orderBy('broken_at', 'desc')
    .execute()
