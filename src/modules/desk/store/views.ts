import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { DeskTables } from './tables.ts'

/** A list with its filters under a name. It says what to ask; what is shown is what its reader may read. */
export type SavedView = {
  readonly id: string
  readonly officer: OfficerId
  /** Shared with this agency and all below it; null where it is the officer's own. */
  readonly agency: AgencyId | null
  readonly name: string
  /** The query of the workspace's address, as in `?daftar=answer&tempo=terlambat`. */
  readonly address: string
}

const views = (db: Handle) =>
  db
    .withTables<DeskTables>()
    .selectFrom('desk_views')
    .select(['id', 'officer_id as officer', 'agency', 'name', 'address'])

/** The officer's own views and those shared with any of these agencies, by name. */
export const listViews = (
  db: Handle,
  officer: OfficerId,
  agencies: readonly AgencyId[],
): Promise<readonly SavedView[]> =>
  views(db)
    .where((view) =>
      view.or([
        view.and([view('officer_id', '=', officer), view('agency', 'is', null)]),
        ...(agencies.length === 0 ? [] : [view('agency', 'in', agencies)]),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()

export const findView = (db: Handle, id: string): Promise<SavedView | undefined> =>
  views(db).where('id', '=', id).executeTakeFirst()

/** Has this officer such a view already, beside `id`? */
export async function isNameTaken(
  db: Handle,
  { officer, agency, name, id }: Pick<SavedView, 'officer' | 'agency' | 'name' | 'id'>,
): Promise<boolean> {
  const found = await views(db)
    .where('officer_id', '=', officer)
    .where('agency', 'is not distinct from', agency)
    .where('name', '=', name)
    .where('id', '<>', id)
    .executeTakeFirst()
  return found !== undefined
}

/** Writes a view, or a name for it in the place of the one that it had. */
export async function saveView(
  tx: Tx,
  { id, officer, agency, name, address }: SavedView,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .withTables<DeskTables>()
    .insertInto('desk_views')
    .values({ id, officer_id: officer, agency, name, address, saved_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, saved_at: at }))
    .execute()
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.withTables<DeskTables>().deleteFrom('desk_views').where('id', '=', id).execute()
}
