import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { ReportCard } from '../../../web/components/report-list/report-list.ts'
import type { Language } from '../../../web/messages/messages.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { unfiltered } from '../domain/public-list.ts'
import { selectPublic } from '../store/public-lists.ts'
import { cardOf } from './cards.ts'
import { findSimilar } from './find-similar.ts'

const shownAtMost = 5
const nearForDays = 90

/** Public reports around one: lately from the same area, and whatever reads like it. It never finds itself. */
export async function findAround(
  { db, lawShelf, now }: Pick<ReportsRoom, 'db' | 'lawShelf' | 'now'>,
  report: {
    readonly number: ReportNumber
    readonly words: string
    readonly areaCode: string | null
    readonly agency: AgencyId | null
  },
  language: Language,
): Promise<{ readonly near: readonly ReportCard[]; readonly similar: readonly ReportCard[] }> {
  const { agencies } = await lawShelf.open()
  const from = localDay(now(), 'Asia/Jakarta').subtract({ days: nearForDays })
  const sought = { ...unfiltered, agencies: null, area: report.areaCode, from }
  const [near, similar] = await Promise.all([
    report.areaCode === null ? [] : selectPublic(db, sought, null, shownAtMost + 1),
    findSimilar(db, lawShelf, now)(report, language),
  ])
  const isOther = ({ number }: { readonly number: ReportNumber }): boolean => number !== report.number
  return {
    near: near
      .filter(isOther)
      .slice(0, shownAtMost)
      .map((item) => cardOf(item, agencies, language)),
    similar: similar.filter(isOther),
  }
}
