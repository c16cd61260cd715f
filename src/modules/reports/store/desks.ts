import { sql } from 'kysely'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { Law } from '../domain/law.ts'
import { desksOf } from '../domain/queue.ts'
import type { ReportState } from '../domain/state.ts'

/** Behind everything that is due. */
const nothingDue = '9999-12-31T00:00:00Z'

const rowsOf = (law: Law, tree: AgencyTree, state: ReportState) =>
  desksOf(law, tree, state).map(({ queue, agency, due }) => ({
    report_id: state.id,
    queue,
    agency,
    sorted_at: due?.date.dueAt.toString() ?? nothingDue,
    due_on: due?.date.dueOn.toString() ?? null,
    due_at: due?.date.dueAt.toString() ?? null,
  }))

type LawAndTree = { readonly law: Law; readonly tree: AgencyTree }

const firstDesks = insertion<ReturnType<typeof rowsOf>[number]>('report_desks', [
  ...(['report_id', 'queue', 'agency', 'sorted_at', 'due_on', 'due_at'] as const),
])
/** Lays a new report on its desks. */
export function layOnDesks(tx: Tx, { law, tree }: LawAndTree, state: ReportState): void {
  tx.write(firstDesks, state.id, rowsOf(law, tree, state))
}

/** Moves a report between desks; writes nothing where it stays on the same ones with the same dates. */
export async function moveDesks(
  tx: Tx,
  { law, tree }: LawAndTree,
  before: ReportState,
  after: ReportState,
): Promise<void> {
  const rows = JSON.stringify(rowsOf(law, tree, after))
  if (JSON.stringify(rowsOf(law, tree, before)) === rows) return
  await sql`
    with now_on as (
      select * from json_to_recordset(${rows}::json)
        as place (queue text, agency text, sorted_at timestamptz, due_on date, due_at timestamptz)
    ), taken_away as (
      delete from report_desks where report_id = ${after.id}
        and not exists (select from now_on where now_on.queue = report_desks.queue and now_on.agency = report_desks.agency)
    )
    insert into report_desks (report_id, queue, agency, sorted_at, due_on, due_at)
    select ${after.id}, queue, agency, sorted_at, due_on, due_at from now_on
    on conflict (report_id, queue, agency) do update
    set sorted_at = excluded.sorted_at, due_on = excluded.due_on, due_at = excluded.due_at
  `.execute(tx)
}
