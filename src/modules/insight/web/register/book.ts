import type { RegisterLine } from '../../domain/register.ts'
import type { BookColumn, Names } from './columns.ts'

/** A register on its way out: its lines some at a time, and what stands above them. */
export type Book = Names & {
  readonly batches: AsyncIterable<readonly RegisterLine[]>
  readonly columns: readonly BookColumn[]
  /** The office whose book it is. */
  readonly agency: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly printedOn: Temporal.PlainDate
}
