import { messages } from '../../../../web/messages/messages.ts'
import type { Cell, Sheet } from '../../../../web/sheet/sheet.ts'
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

/** The same as a table for spreadsheets. */
export const sheetOf = (book: Book): Sheet => ({
  title: messages[book.language].register.file.sheet,
  creator: book.agency,
  columns: book.columns,
  batches: rowsOf(book),
})

async function* rowsOf({ batches, columns }: Book): AsyncGenerator<Cell[][]> {
  let count = 0
  for await (const lines of batches)
    yield lines.map((line) => {
      count += 1
      return columns.map(({ cellOf }) => cellOf(line, count))
    })
}
