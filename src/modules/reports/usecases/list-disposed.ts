import type { Officer } from '../../../kernel/actor.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { newestDisposed, type DisposedRow } from '../store/disposed.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/**
 * The newest reports that `within`, or an agency below it, received and somebody was made the lead of: what routing is
 * tried on. At most `limit` are looked at; those that this officer may not read are left out.
 */
export async function listDisposed(
  room: ReportsRoom,
  officer: Officer,
  within: AgencyId,
  limit: number,
): Promise<DisposedRow[]> {
  const law = await room.lawShelf.open()
  const below = [...law.tree.keys()].filter((agency) => isWithin(law.tree, agency, within))
  const rows = await newestDisposed(room.db, within === law.nation ? null : below, limit)
  return rows.filter(({ state }) => mayRead(officer, state, law))
}
