import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { stateFromJson } from './state-json.ts'
import type { ReportTables } from './tables.ts'

/** What these people reported before this moment, the newest first; at most `limit`. */
export async function reportsOf(
  db: Handle,
  reporters: readonly PersonId[],
  before: Temporal.Instant,
  limit: number,
): Promise<ReportState[]> {
  if (reporters.length === 0) return []
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select('state')
    .where('reporter_id', 'in', reporters)
    .where('filed_at', '<', before)
    .orderBy('filed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ state }) => stateFromJson(state))
}

/** Those of these reporters who filed any report. */
export async function whoFiled(db: Handle, reporters: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (reporters.length === 0) return new Set()
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select('reporter_id')
    .where('reporter_id', 'in', reporters)
    .execute()
  return new Set(rows.map((row) => row.reporter_id))
}
