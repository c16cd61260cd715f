import type { Book } from './book.ts'
import type { Cell } from './columns.ts'

/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\u{FEFF}'

/** The register as comma-separated values (RFC 4180). */
export async function* writeCsv({ batches, columns }: Book): AsyncGenerator<string> {
  yield byteOrderMark + row(columns.map(({ label }) => label))
  let count = 0
  for await (const lines of batches)
    yield lines
      .map((line) => {
        count += 1
        return row(columns.map(({ cellOf }) => cellOf(line, count)))
      })
      .join('')
}

const row = (cells: readonly Cell[]): string => `${cells.map(printed).join(',')}\r\n`

function printed(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? harmless(cell) : cell.toString()
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** People's words that a spreadsheet would calculate are told to be text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
