import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { DeskTables } from './tables.ts'

/** How an officer wants to see their lists; null where they never said. */
export type DeskSettings = {
  readonly columns: readonly string[] | null
  readonly pageSize: number | null
  /** The saved view that the workspace opens with. */
  readonly firstView: string | null
}

const unsaid: DeskSettings = { columns: null, pageSize: null, firstView: null }

export async function findSettings(db: Handle, officer: OfficerId): Promise<DeskSettings> {
  const settings = db
    .withTables<DeskTables>()
    .selectFrom('desk_settings')
    .select(['columns', 'page_size as pageSize', 'first_view as firstView'])
  return (await settings.where('officer_id', '=', officer).executeTakeFirst()) ?? unsaid
}

/** Changes some of the officer's settings; the others stay. */
export async function saveSettings(tx: Tx, officer: OfficerId, change: Partial<DeskSettings>): Promise<void> {
  const { columns, pageSize, firstView } = { ...(await findSettings(tx, officer)), ...change }
  const row = { columns, page_size: pageSize, first_view: firstView }
  await tx
    .withTables<DeskTables>()
    .insertInto('desk_settings')
    .values({ officer_id: officer, ...row })
    .onConflict((conflict) => conflict.column('officer_id').doUpdateSet(row))
    .execute()
}
