import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { IdentityTables } from './tables.ts'

/** The reporters of whom an identity is kept, in the order of their ids, some at a time: those after the one given. */
export async function identifiedReporters(db: Handle, after: PersonId | null, limit: number): Promise<PersonId[]> {
  let rows = db
    .withTables<IdentityTables>()
    .selectFrom('reporter_identities')
    .select('reporter_id')
    .orderBy('reporter_id')
    .limit(limit)
  if (after !== null) rows = rows.where('reporter_id', '>', after)
  return (await rows.execute()).map((row) => row.reporter_id)
}
