import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { ReportId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { insertion, overwriting, type Writing } from '../../../platform/db/writes.ts'
import type { Law } from '../domain/law.ts'
import { desksOf, type DeskPlace, type DeskQueue } from '../domain/queue.ts'
import { isUrgent, type ReportState } from '../domain/state.ts'

/** Behind everything that is due. */
const nothingDue = Temporal.Instant.from('9999-12-31T00:00:00Z')

/** What is urgent stands before everything else that a verifier has: only the order changes, never a date. */
const lift = { hours: 100 * 365 * 24 }
const liftedQueues: readonly DeskQueue[] = ['verify', 'verifyNationally']

function sortedAt({ queue, due }: DeskPlace, state: ReportState): Temporal.Instant {
  const dueAt = due?.date.dueAt ?? nothingDue
  const isLifted = isUrgent(state) && state.phase === 'submitted' && liftedQueues.includes(queue)
  return isLifted ? dueAt.subtract(lift) : dueAt
}

const rowsOf = (law: Law, tree: AgencyTree, state: ReportState) =>
  desksOf(law, tree, state).map((place) => ({
    report_id: state.id,
    queue: place.queue,
    agency: place.agency,
    sorted_at: sortedAt(place, state),
    due_on: place.due?.date.dueOn ?? null,
    due_at: place.due?.date.dueAt ?? null,
  }))

type LawAndTree = { readonly law: Law; readonly tree: AgencyTree }

type DeskRow = ReturnType<typeof rowsOf>[number]

/** The day follows from the moment, so it needs no look. */
const isSamePlace = (one: DeskRow, other: DeskRow | undefined): boolean =>
  one.queue === other?.queue &&
  one.agency === other.agency &&
  (one.due_at === null) === (other.due_at === null) &&
  one.sorted_at.epochMilliseconds === other.sorted_at.epochMilliseconds

const columns = ['report_id', 'queue', 'agency', 'sorted_at', 'due_on', 'due_at'] as const
const laid = insertion<DeskRow>(
  'report_desks',
  columns,
  overwriting(['report_id', 'queue', 'agency'], ['sorted_at', 'due_on', 'due_at']),
)

/**
 * Goes in one statement with `laid`, for it takes none of the rows that are laid. Where a report is moved again in the same
 * transaction, this waits for the one before, and with it for what was laid then.
 */
const left: Writing<{ readonly report_id: ReportId; readonly now_on: readonly DeskRow[] }> = {
  table: 'report_desks that are left',
  columns: ['report_id', 'now_on'],
  // A loop over the reports looks each of them up by its key; a join may read all desks there are.
  statement: (rows) => `
    delete from report_desks where ctid = any (array(
      select old.ctid from json_to_recordset(${rows}) as moved (report_id uuid, now_on json)
      cross join lateral (select ctid, * from report_desks where report_id = moved.report_id offset 0) old
      where not exists (
        select from json_to_recordset(moved.now_on) as place (queue text, agency text)
        where place.queue = old.queue and place.agency = old.agency)))`,
}

/** Lays a report on its desks and takes it from those of before; writes nothing where it stays on the same with the same dates. */
export function layOnDesks(tx: Tx, { law, tree }: LawAndTree, before: ReportState | null, after: ReportState): void {
  const rows = rowsOf(law, tree, after)
  if (before !== null) {
    const rowsBefore = rowsOf(law, tree, before)
    if (rows.length === rowsBefore.length && rows.every((row, i) => isSamePlace(row, rowsBefore[i]))) return
    tx.write(left, after.id, [{ report_id: after.id, now_on: rows }])
  }
  tx.write(laid, after.id, rows)
}
