import { sql } from 'kysely'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Category } from '../domain/category.ts'
import type { AgencyTables } from './tables.ts'

/** What belongs nowhere else is offered last, however many categories come after it. */
export const everythingElse = 'lainnya'

/** All categories in the order in which they are offered; closed ones too, for reports that have them. */
export async function listCategories(db: Handle): Promise<readonly Category[]> {
  const rows = await db
    .withTables<AgencyTables>()
    .selectFrom('categories')
    .select(['slug', 'name_id', 'name_en', 'is_sensitive', 'words', 'is_closed'])
    .orderBy(({ eb }) => eb('slug', '=', everythingElse))
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    name: { id: row.name_id, en: row.name_en },
    isSensitive: row.is_sensitive,
    isClosed: row.is_closed,
    words: row.words,
  }))
}

/** Waits until nobody else changes categories and keeps it so to the end of the transaction; reading goes on. */
export async function lockCategories(tx: Tx): Promise<void> {
  await sql`lock table categories in share row exclusive mode`.execute(tx)
}

/** Writes categories, changed or new; a new one takes its place after the others. */
export async function writeCategories(tx: Tx, categories: readonly Category[]): Promise<void> {
  const own = tx.withTables<AgencyTables>()
  for (const { slug, name, isSensitive, isClosed, words } of categories) {
    const facts = { name_id: name.id, name_en: name.en, is_sensitive: isSensitive, words, is_closed: isClosed }
    await own
      .insertInto('categories')
      .values({ slug, ...facts, position: sql<number>`(select coalesce(max(position) + 1, 0) from categories)` })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(facts))
      .execute()
  }
}
