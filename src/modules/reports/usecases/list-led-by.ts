import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { newestLedBy, type LedReport } from '../store/led-by.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** Of the `limit` newest reports that this agency leads those that the officer may read. */
export async function listLedBy(
  room: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  lead: AgencyId,
  limit: number,
): Promise<LedReport[]> {
  const law = await room.lawShelf.open()
  return (await newestLedBy(room.db, lead, limit)).filter(({ state }) => mayRead(officer, state, law))
}
