import { sql } from 'kysely'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { RetentionSetting } from '../domain/retention.ts'
import type { RightsTables } from './tables.ts'

export type AgencySetting = RetentionSetting & { readonly agency: AgencyId }

/** What agencies have set, the newest of each agency and kind. */
export async function retentionSettings(db: Handle): Promise<readonly AgencySetting[]> {
  const { rows } = await sql<AgencySetting>`
    select distinct on (agency, kind) agency, kind, months, document
    from retention_settings order by agency, kind, saved_at desc`.execute(db)
  return rows
}

export async function insertRetentionSetting(
  tx: Tx,
  { agency, kind, months, document }: AgencySetting,
  by: OfficerId,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .withTables<RightsTables>()
    .insertInto('retention_settings')
    .values({ agency, kind, months, document, saved_by: by, saved_at: at })
    .execute()
}
