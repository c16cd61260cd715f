import { sql } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'

/** How many reports wait at each of these agencies to be verified or answered; agencies without any are left out. */
export async function countWaiting(db: Handle, agencies: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, number>> {
  const { rows } = await sql<{ readonly agency: AgencyId; readonly count: number }>`
    select agency, count(distinct report_id) as count from report_desks
    where queue in ('verify', 'verifyNationally', 'answer') and agency = any (${agencies}::text[])
    group by agency
  `.execute(db)
  return new Map(rows.map(({ agency, count }) => [agency, count]))
}
