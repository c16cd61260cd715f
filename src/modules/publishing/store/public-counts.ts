import { sql } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { Cell } from './public-reports.ts'
import type { PublishingTables } from './tables.ts'

export type PublicCount = { readonly agency: AgencyId; readonly phase: string; readonly reports: number }

const added = insertion<Omit<PublishingTables['public_report_counts'], 'id'>>('public_report_counts', [
  'agency',
  'phase',
  'reports',
])
/** Moves one report from a cell of the counts to another; null is outside of them. */
export function moveCount(tx: Tx, from: Cell | null, to: Cell | null): void {
  if (from?.agency === to?.agency && from?.phase === to?.phase) return
  tx.write(added, null, [
    ...(from === null ? [] : [{ agency: from.agency, phase: from.phase, reports: -1 }]),
    ...(to === null ? [] : [{ agency: to.agency, phase: to.phase, reports: 1 }]),
  ])
}

/** How many reports are public, by the agency that has them and the state. */
export async function countPublic(db: Handle): Promise<readonly PublicCount[]> {
  return db
    .withTables<PublishingTables>()
    .selectFrom('public_report_counts')
    .select((eb) => ['agency', 'phase', eb.fn.sum<number>('reports').as('reports')])
    .groupBy(['agency', 'phase'])
    .having((eb) => eb.fn.sum('reports'), '<>', 0)
    .orderBy('agency')
    .orderBy('phase')
    .execute()
}

/** Folds the rows of each cell into one; what is being written meanwhile is left for the next time. */
export async function foldPublicCounts(db: Handle): Promise<void> {
  await sql`
    with taken as (delete from public_report_counts returning agency, phase, reports)
    insert into public_report_counts (agency, phase, reports)
    select agency, phase, sum(reports) from taken group by agency, phase having sum(reports) <> 0
  `.execute(db)
}
