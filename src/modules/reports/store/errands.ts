import { sql } from 'kysely'
import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { CommandOf } from '../domain/command.ts'
import type { ReportTables } from './tables.ts'

/**
 * What one report's change may ask of another: no words, no person. `foldAnew` is asked by a migration, of reports whose
 * states were folded when there was less in them.
 */
export type Errand = CommandOf<'joinReferral'> | CommandOf<'renewObjection'> | { readonly command: 'foldAnew' }

export async function insertErrands(
  tx: Tx,
  numbers: readonly ReportNumber[],
  errand: Errand,
  at: Temporal.Instant,
): Promise<void> {
  if (numbers.length === 0) return
  const rows = numbers.map((number) => ({ number, command: JSON.stringify(errand), asked_at: at }))
  await tx.withTables<ReportTables>().insertInto('report_errands').values(rows).execute()
}

/** The oldest errand after the one with this id (0: of all); null where there is none. */
export async function findErrand(db: Handle, after: number): Promise<{ id: number; number: ReportNumber } | null> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('report_errands')
    .select(['id', 'number'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Takes the errand unless another worker holds it; it is gone when the transaction commits. */
export async function takeErrand(tx: Tx, id: number): Promise<Errand | null> {
  const row = await tx
    .withTables<ReportTables>()
    .deleteFrom('report_errands')
    .where('id', '=', (from) =>
      from.selectFrom('report_errands').select('id').where('id', '=', id).forUpdate().skipLocked(),
    )
    .returning('command')
    .executeTakeFirst()
  return row === undefined ? null : (row.command as Errand)
}

/** How many errands wait. */
export async function countErrands(db: Handle): Promise<number> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('report_errands')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  return row.waiting
}

/** Reports whose states wait to be made again from their events. */
export async function numbersToFoldAnew(db: Handle): Promise<ReadonlySet<ReportNumber>> {
  const { rows } = await sql<{ number: ReportNumber }>`
    select number from report_errands where command ->> 'command' = 'foldAnew'`.execute(db)
  return new Set(rows.map(({ number }) => number))
}
