import { sql } from 'kysely'
import type { AgencyId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { IdentityField, Look, LookPurpose } from '../domain/identity.ts'
import type { IdentityTables } from './tables.ts'

export const insertLook = (tx: Tx, look: Look): Promise<void> => insertLooks(tx, [look])

export async function insertLooks(tx: Tx, looks: readonly Look[]): Promise<void> {
  if (looks.length === 0) return
  const rows = looks.map((look) => ({
    id: newId(),
    reporter_id: look.reporter,
    officer_id: look.officer,
    office: look.office,
    role: look.role,
    held_by: look.heldBy,
    handles: look.handles,
    purpose: look.purpose,
    reason: look.reason,
    report_id: look.report,
    at: look.at,
    fields: [...look.fields],
    withheld_until: look.withheldUntil,
  }))
  await tx.withTables<IdentityTables>().insertInto('identity_looks').values(rows).execute()
}

const lookColumns = [
  ...(['reporter_id as reporter', 'officer_id as officer', 'office', 'role', 'held_by as heldBy', 'handles'] as const),
  ...(['purpose', 'reason', 'report_id as report', 'at', 'fields', 'withheld_until as withheldUntil'] as const),
] as const

/** Who looked at this reporter's identity, when and why; oldest first. */
export const listLooks = (db: Handle, reporter: PersonId): Promise<readonly Look[]> =>
  db
    .withTables<IdentityTables>()
    .selectFrom('identity_looks')
    .select(lookColumns)
    .where('reporter_id', '=', reporter)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** Which looks a data-protection officer asks for; null and empty: any. */
export type LooksAsked = {
  /** Those on reports in the hands of these offices, and those by these offices. */
  readonly agencies: readonly AgencyId[]
  readonly purpose: LookPurpose | null
  readonly onlyUnusual: boolean
  readonly since: Temporal.Instant
}

/** A look with what makes it worth asking about. */
export type ListedLook = Omit<Look, 'reporter'> & {
  readonly report: ReportId | null
  readonly fields: readonly IdentityField[]
  /** At how many reporters this officer looked within the day before this look, this one included. */
  readonly sameDay: number
  readonly isUnusual: boolean
}

/**
 * Looks of an area, the unusual ones first: an anonymous identity, one that the office did not handle, one of many on a
 * day. Then the newest first; at most `limit`.
 */
export async function looksOf(
  db: Handle,
  { agencies, purpose, onlyUnusual, since }: LooksAsked,
  usualADay: number,
  limit: number,
): Promise<readonly ListedLook[]> {
  if (agencies.length === 0) return []
  const { rows } = await sql<ListedLook>`
    with own as (
      select look.*, (select count(distinct other.reporter_id)::int from identity_looks as other
        where other.officer_id = look.officer_id and other.at <= look.at
          and other.at > look.at - interval '24 hours') as same_day
      from identity_looks as look
      where look.officer_id is not null and look.at >= ${since}
        and (look.held_by = any(${agencies}) or look.office = any(${agencies}))
        and (${purpose}::text is null or look.purpose = ${purpose})
    ), judged as (
      select *, (purpose = 'breakGlass' or handles is not true or same_day > ${usualADay}) as is_unusual from own
    )
    select officer_id as officer, office, role, held_by as "heldBy", handles, purpose, reason, report_id as report, at,
      fields, withheld_until as "withheldUntil", same_day as "sameDay", is_unusual as "isUnusual"
    from judged where is_unusual or not ${onlyUnusual}
    order by is_unusual desc, (purpose = 'breakGlass') desc, at desc, id desc limit ${limit}`.execute(db)
  return rows
}
