import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Area } from '../domain/area.ts'
import type { AgencyTables } from './tables.ts'

/** The areas directly below `parent` in the order of their names; the provinces where it is null. */
export const listAreas = (db: Handle, parent: string | null): Promise<readonly Area[]> =>
  db
    .withTables<AgencyTables>()
    .selectFrom('areas')
    .select(['code', 'level', 'name', 'parent'])
    .where('parent', parent === null ? 'is' : '=', parent)
    .orderBy('name')
    .execute()

/** The whole map down to the regencies, in the order of their codes: some hundred areas, few enough to search in. */
export const loadAreas = (db: Handle): Promise<readonly Area[]> =>
  db
    .withTables<AgencyTables>()
    .selectFrom('areas')
    .select(['code', 'level', 'name', 'parent'])
    .where('level', 'in', ['province', 'regency'])
    .orderBy('code')
    .execute()

/** The area of an official code, or null where there is none. */
export async function findArea(db: Handle, code: string): Promise<Area | null> {
  const areas = db.withTables<AgencyTables>().selectFrom('areas').select(['code', 'level', 'name', 'parent'])
  return (await areas.where('code', '=', code).executeTakeFirst()) ?? null
}

/** A parent comes before its children. */
export async function writeAreas(tx: Tx, areas: readonly Area[]): Promise<void> {
  await tx.withTables<AgencyTables>().insertInto('areas').values(areas).execute()
}
