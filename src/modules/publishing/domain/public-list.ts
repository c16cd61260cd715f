import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { ReportClass, ReportKind } from '../../../kernel/law/words.ts'

/** What somebody looks for among the public reports; null: all. Days are the local days of filing, both inclusive. */
export type PublicFilter = {
  /** Words as people type them into a search box, in quotes for a phrase, with a minus for what is not wanted. */
  readonly q: string | null
  /** With whom the report is: this agency or any below it. */
  readonly agency: AgencyId | null
  readonly phase: string | null
  readonly kind: ReportKind | null
  /** An official code: the area and every part of it. */
  readonly area: string | null
  readonly category: string | null
  readonly from: Temporal.PlainDate | null
  readonly to: Temporal.PlainDate | null
}

/** The whole list. */
export const unfiltered: PublicFilter = {
  q: null,
  agency: null,
  phase: null,
  kind: null,
  area: null,
  category: null,
  from: null,
  to: null,
}

/** A line of the public list. */
export type PublicItem = {
  readonly number: ReportNumber
  readonly title: string
  readonly body: string
  readonly kind: ReportKind
  readonly reportClass: ReportClass
  readonly category: string | null
  readonly agency: AgencyId
  readonly areaCode: string | null
  readonly phase: string
  readonly filedOn: Temporal.PlainDate
  readonly changedOn: Temporal.PlainDate
}

/** The place in the list after which the next page begins. It holds nothing that the list does not show. */
export type PublicCursor = Pick<PublicItem, 'filedOn' | 'number'>

/** As it stands in an address: `2026-03-02.7K3M-92QX`. */
export const cursorText = ({ filedOn, number }: PublicCursor): string => `${filedOn.toString()}.${number}`

/** Null where the text is no cursor of ours. */
export function readCursor(text: string): PublicCursor | null {
  const [, day, number] =
    /^([12]\d{3}-\d{2}-\d{2})\.([2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4})$/.exec(text) ?? []
  if (day === undefined || number === undefined) return null
  try {
    return { filedOn: Temporal.PlainDate.from(day), number: number as ReportNumber }
  } catch {
    return null
  }
}
