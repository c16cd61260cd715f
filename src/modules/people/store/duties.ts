import type { Post } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/** What these officers do at `at`: the first of their own posts; nothing of whoever holds none. */
export async function dutiesOf(
  db: Handle,
  officers: readonly OfficerId[],
  at: Temporal.Instant,
): Promise<ReadonlyMap<OfficerId, Post>> {
  if (officers.length === 0) return new Map()
  const rows = await db
    .withTables<PeopleTables>()
    .selectFrom('posts')
    .select(['officer_id as officer', 'role', 'agency_id as agency'])
    .where('officer_id', 'in', officers)
    .where('valid_from', '<=', at)
    .where((post) => post.or([post('valid_until', 'is', null), post('valid_until', '>', at)]))
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ officer, role, agency }) => [officer, { role, agency }]))
}
