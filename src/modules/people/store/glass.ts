import { sql } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { newId } from '../../../platform/ids.ts'
import type { IdentityTables } from './tables.ts'

/** An anonymous identity that is open to one officer until `endsAt`. */
export type Glass = {
  readonly id: string
  readonly report: ReportId
  readonly reporter: PersonId
  readonly officer: OfficerId
  /** From which of their posts; null where that was not kept yet. */
  readonly office: AgencyId | null
  readonly role: Role | null
  readonly reason: string
  readonly brokenAt: Temporal.Instant
  /** By itself, or earlier where the officer was done. */
  readonly endsAt: Temporal.Instant
  /** In whose hands the report was. */
  readonly heldBy: AgencyId | null
  /** Until then the reporter is not told; null where they are told at once. */
  readonly withheldUntil: Temporal.Instant | null
}

const columns = [
  ...(['id', 'report_id as report', 'reporter_id as reporter', 'officer_id as officer', 'office', 'role'] as const),
  ...(['reason', 'broken_at as brokenAt', 'held_by as heldBy', 'withheld_until as withheldUntil'] as const),
] as const

export async function insertGlass(tx: Tx, glass: Omit<Glass, 'id'>): Promise<void> {
  await tx
    .withTables<IdentityTables>()
    .insertInto('broken_glass')
    .values({
      id: newId(),
      report_id: glass.report,
      reporter_id: glass.reporter,
      officer_id: glass.officer,
      office: glass.office,
      role: glass.role,
      reason: glass.reason,
      broken_at: glass.brokenAt,
      ends_at: glass.endsAt,
      held_by: glass.heldBy,
      withheld_until: glass.withheldUntil,
      told_at: null,
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
    .select(columns)
    .select('ends_at as endsAt')
    .where('report_id', '=', report)
    .where('officer_id', '=', officer)
    .where('ends_at', '>', now)
    .where('ended_at', 'is', null)
    .orderBy('ends_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Ends all that this officer has open of this report; answers how much it was. */
export async function endGlass(
  db: Handle,
  officer: OfficerId,
  report: ReportId,
  now: Temporal.Instant,
): Promise<number> {
  const { numUpdatedRows } = await db
    .withTables<IdentityTables>()
    .updateTable('broken_glass')
    .set({ ended_at: now })
    .where('report_id', '=', report)
    .where('officer_id', '=', officer)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** What may be seen by now, of those whom it concerns: not what is still withheld for their safety. */
const isToldBy = (now: Temporal.Instant) => sql<boolean>`coalesce(withheld_until, broken_at) <= ${now}`

/** What was opened of this reporter and may be told by now, the newest first. */
export const glassToldOf = (db: Handle, reporter: PersonId, now: Temporal.Instant): Promise<readonly Glass[]> =>
  db
    .withTables<IdentityTables>()
    .selectFrom('broken_glass')
    .select(columns)
    .select((eb) => eb.fn.coalesce('ended_at', 'ends_at').as('endsAt'))
    .where('reporter_id', '=', reporter)
    .where(isToldBy(now))
    .orderBy('broken_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Takes what has to be told by now and is not yet, the oldest first; another worker gets none of it. */
export async function takeGlassToTell(
  tx: Tx,
  now: Temporal.Instant,
  limit: number,
): Promise<readonly { readonly report: ReportId; readonly reporter: PersonId }[]> {
  return tx
    .withTables<IdentityTables>()
    .updateTable('broken_glass')
    .set({ told_at: now })
    .where('id', 'in', (from) =>
      from
        .selectFrom('broken_glass')
        .select('id')
        .where('told_at', 'is', null)
        .where(isToldBy(now))
        .orderBy('broken_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['report_id as report', 'reporter_id as reporter'])
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
    .select(columns)
    .select((eb) => eb.fn.coalesce('ended_at', 'ends_at').as('endsAt'))
    .where(sql<boolean>`held_by = any(${agencies})`)
    .where('broken_at', '>=', since)
    .orderBy('broken_at', 'desc')
    .execute()
