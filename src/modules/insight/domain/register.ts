import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Channel, ReportKind } from '../../../kernel/law/words.ts'

/** What the register is limited to beside its period; null where it is not. */
export type RegisterFilters = {
  readonly phase: string | null
  readonly kind: ReportKind | null
  /** The slug of a topic. */
  readonly category: string | null
  readonly channel: Channel | null
}

/** What the book tells of who reported: never more than this, unless names were asked for with a reason. */
export type ReporterLine = 'anonymous' | 'named' | 'unnamed'

/** One report in the book. Days are those of the agency that received it; null where it has not come to that. */
export type RegisterLine = {
  readonly number: ReportNumber
  readonly filedOn: Temporal.PlainDate
  readonly channel: Channel
  readonly kind: ReportKind
  readonly reporter: ReporterLine
  /** Who reported, where it was asked for, and may be known. */
  readonly name: string | null
  /** What it is about; null where it is not for this reader, or was erased. */
  readonly subject: string | null
  readonly category: string | null
  readonly areaCode: string | null
  readonly address: string | null
  readonly receivedBy: AgencyId
  readonly lead: AgencyId | null
  readonly unit: AgencyId | null
  readonly copies: readonly AgencyId[]
  /** It was passed on, kept or archived. */
  readonly verifiedOn: Temporal.PlainDate | null
  /** The first answer that stands. */
  readonly answeredOn: Temporal.PlainDate | null
  /** The substantive answer that stands. */
  readonly followedUpOn: Temporal.PlainDate | null
  /** Closed or archived. */
  readonly finishedOn: Temporal.PlainDate | null
  /** Until when it was or is to be settled. */
  readonly dueOn: Temporal.PlainDate | null
  readonly phase: string
  /** Why it was closed or archived. */
  readonly result: string | null
  /** Its content is kept from this reader. */
  readonly isWithheld: boolean
}
