import { sql } from 'kysely'
import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { PublishingTables } from './tables.ts'

/** The days on which a public report was filed, newest first. One look into the index a day, however many reports. */
export async function listPublicDays(db: Handle, limit: number): Promise<Temporal.PlainDate[]> {
  const { rows } = await sql<{ day: Temporal.PlainDate }>`
    with recursive days as (
      (select filed_on as day from public_reports order by filed_on desc limit 1)
      union all
      select (select filed_on from public_reports where filed_on < days.day order by filed_on desc limit 1)
      from days where days.day is not null
    )
    select day from days where day is not null limit ${limit}
  `.execute(db)
  return rows.map(({ day }) => day)
}

/** The public reports filed on a day, at most `limit`. */
export const listPublicOf = (
  db: Handle,
  day: Temporal.PlainDate,
  limit: number,
): Promise<{ number: ReportNumber; changedOn: Temporal.PlainDate }[]> =>
  db
    .withTables<PublishingTables>()
    .selectFrom('public_reports')
    .select(['number', 'changed_on as changedOn'])
    .where('filed_on', '=', day)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
