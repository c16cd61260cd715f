import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { ReportCard } from '../../../web/components/report-list/report-list.ts'
import type { Language } from '../../../web/messages/messages.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { selectNewestIn } from '../store/public-lists.ts'
import { cardOf } from './cards.ts'

const shownAtMost = 5
const nearForDays = 90

/** The newest public reports of the last days from the same area, as exactly as it is known; it never finds itself, nor anything without an area. */
export async function findNear(
  { db, lawShelf, now }: Pick<ReportsRoom, 'db' | 'lawShelf' | 'now'>,
  self: ReportNumber,
  area: string | null,
  language: Language,
): Promise<readonly ReportCard[]> {
  if (area === null) return []
  const { agencies } = await lawShelf.open()
  const from = localDay(now(), nationalZone).subtract({ days: nearForDays })
  const found = await selectNewestIn(db, area, from, shownAtMost + 1)
  return found
    .filter(({ number }) => number !== self)
    .slice(0, shownAtMost)
    .map((item) => cardOf(item, agencies, language))
}
