import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import type { ReportKind } from '../../../../kernel/law/words.ts'
import type { ReportCard } from '../../../../web/components/report-list/report-list.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import type { ReportsRoom } from '../../usecases/room.ts'

/** A public report that may be about the same thing, as a line to read. */
export type SimilarReport = ReportCard & { readonly number: ReportNumber }

/** What a report that is not yet sent says of itself, as far as others can be like it. */
export type Likeness = {
  readonly words: string
  readonly areaCode: string | null
  readonly agency: AgencyId | null
}

/** What is known of it when somebody asks who deals with it. */
export type UnsentMatter = {
  readonly areaCode: string
  readonly category: string | null
  readonly kind: ReportKind
  readonly text: string
}

/** An agency that probably deals with a report, and why, as one sentence. */
export type ProbableAgency = { readonly agency: AgencyId; readonly name: string; readonly why: string }

/** What the pages of the form work with. */
export type FilingRoom = {
  readonly reports: ReportsRoom
  /** Where phones find this site. */
  readonly siteUrl: string
  /** Open public reports that may be about the same thing, the likest first; few. */
  readonly findSimilar: (like: Likeness, language: Language) => Promise<readonly SimilarReport[]>
  /** Who probably deals with it, likeliest first; few. */
  readonly suggestAgencies: (matter: UnsentMatter, language: Language) => Promise<readonly ProbableAgency[]>
}
