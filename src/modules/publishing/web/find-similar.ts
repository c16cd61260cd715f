import { isWithin, nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { ReportCard } from '../../../web/components/report-list/report-list.ts'
import type { Language } from '../../../web/messages/messages.ts'
import type { LawShelf } from '../../reports/index.ts'
import { tellingWords } from '../domain/telling-words.ts'
import { selectSimilar } from '../store/similar-reports.ts'
import { cardOf } from './cards.ts'

const shownAtMost = 3
/** What was filed longer ago is hardly the same matter. */
const withinDays = 180

/**
 * Open public reports that may be about the same thing as one that is not yet sent: with the agency that it is addressed
 * to or one below, or in the same place or one that holds it. Nothing where neither is known, and never a hidden one.
 */
export const findSimilar =
  (db: Db, lawShelf: LawShelf, now: Now) =>
  async (
    like: { readonly words: string; readonly areaCode: string | null; readonly agency: AgencyId | null },
    language: Language,
  ): Promise<readonly (ReportCard & { readonly number: ReportNumber })[]> => {
    const { tree, agencies } = await lawShelf.open()
    const { words, areaCode, agency } = like
    const offices = agency === null ? [] : [...tree.keys()].filter((id) => isWithin(tree, id, agency))
    const since = localDay(now(), nationalZone).subtract({ days: withinDays })
    const found = await selectSimilar(
      db,
      tellingWords(words),
      { agencies: offices, areas: linesOf(areaCode), since },
      shownAtMost,
    )
    return found.map((item) => ({ ...cardOf(item, agencies, language), number: item.number }))
  }

/** A place and those that hold it, the province aside: `14.01.02` → `14.01.02`, `14.01`. */
const linesOf = (code: string | null): readonly string[] => {
  const parts = code?.split('.') ?? []
  return parts.slice(1).map((_, i) => parts.slice(0, i + 2).join('.'))
}
