import type { Cell, Sheet } from './sheet.ts'

/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\u{FEFF}'

/** A table as comma-separated values (RFC 4180). */
export async function* writeCsv({ batches, columns }: Sheet): AsyncGenerator<string> {
  yield byteOrderMark + lineOf(columns.map(({ label }) => label))
  for await (const rows of batches) yield rows.map(lineOf).join('')
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(printed).join(',')}\r\n`

function printed(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? harmless(cell) : cell.toString()
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** People's words that a spreadsheet would calculate are told to be text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
