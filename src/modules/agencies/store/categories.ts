import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Category } from '../domain/category.ts'
import type { AgencyTables } from './tables.ts'

/** The categories in the order in which they are offered. */
export async function listCategories(db: Handle): Promise<readonly Category[]> {
  const rows = await db
    .withTables<AgencyTables>()
    .selectFrom('categories')
    .select(['slug', 'name_id', 'name_en', 'is_sensitive'])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    name: { id: row.name_id, en: row.name_en },
    isSensitive: row.is_sensitive,
  }))
}

export async function writeCategories(tx: Tx, categories: readonly Category[]): Promise<void> {
  const rows = categories.map(({ slug, name, isSensitive }, position) => {
    return { slug, name_id: name.id, name_en: name.en, is_sensitive: isSensitive, position }
  })
  await tx.withTables<AgencyTables>().insertInto('categories').values(rows).execute()
}
