import type { ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { stateFromJson } from './state-json.ts'
import type { ReportTables } from './tables.ts'

const batchSize = 200

/** Every report in turn, in the order of the ids, however many there are. */
export async function* everyReport(
  db: Handle,
): AsyncGenerator<{ readonly id: ReportId; readonly number: ReportNumber; readonly state: ReportState }> {
  for (let after: ReportId | null = null; ;) {
    const rows = await batchAfter(db, after)
    for (const { id, number, state } of rows) yield { id, number, state: stateFromJson(state) }
    after = rows.at(-1)?.id ?? null
    if (after === null) return
  }
}

function batchAfter(db: Handle, after: ReportId | null) {
  const rows = db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select(['id', 'number', 'state'])
    .orderBy('id')
    .limit(batchSize)
  return (after === null ? rows : rows.where('id', '>', after)).execute()
}

/** How many reports there are: counted, so only for work that looks at all of them. */
export async function countReports(db: Handle): Promise<number> {
  const { all } = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  return all
}
