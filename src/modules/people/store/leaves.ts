import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/** An officer is away from an agency, and a colleague there holds the posts meanwhile. `endsAt` is exclusive. */
export type Leave = {
  readonly id: string
  readonly officer: OfficerId
  readonly agency: AgencyId
  readonly deputy: OfficerId
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

const table = (db: Handle) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('leaves')
    .select(['id', 'officer_id as officer', 'agency_id as agency', 'deputy_id as deputy'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])

export async function insertLeave(
  tx: Tx,
  leave: Leave,
  recorded: { readonly by: OfficerId; readonly at: Temporal.Instant },
): Promise<void> {
  const { id, officer, agency, deputy, startsAt, endsAt } = leave
  const row = { id, officer_id: officer, agency_id: agency, deputy_id: deputy, starts_at: startsAt, ends_at: endsAt }
  const leaves = tx.withTables<PeopleTables>().insertInto('leaves')
  await leaves.values({ ...row, recorded_by: recorded.by, recorded_at: recorded.at }).execute()
}

/** Leaves that last at `at` or are still to come, of these officers or in which they stand in, the earliest first. */
export async function listLeaves(db: Handle, officers: readonly OfficerId[], at: Temporal.Instant): Promise<Leave[]> {
  if (officers.length === 0) return []
  return table(db)
    .where((leave) => leave.or([leave('officer_id', 'in', officers), leave('deputy_id', 'in', officers)]))
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}

export const findLeave = (db: Handle, id: string): Promise<Leave | undefined> =>
  table(db).where('id', '=', id).executeTakeFirst()

/** Ends a leave now; one that has not begun is as if it had never been planned. */
export async function endLeave(tx: Tx, { id, startsAt }: Leave, now: Temporal.Instant): Promise<void> {
  const endsAt = Temporal.Instant.compare(startsAt, now) > 0 ? startsAt : now
  await tx.withTables<PeopleTables>().updateTable('leaves').set({ ends_at: endsAt }).where('id', '=', id).execute()
}

/** Whoever leaves an agency stands in for nobody there any longer; null is every agency. */
export async function endDeputising(
  tx: Tx,
  deputy: OfficerId,
  agency: AgencyId | null,
  now: Temporal.Instant,
): Promise<void> {
  for (const leave of await listLeaves(tx, [deputy], now))
    if (leave.deputy === deputy && (agency === null || leave.agency === agency)) await endLeave(tx, leave, now)
}
