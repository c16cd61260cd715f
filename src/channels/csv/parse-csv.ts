/** One row: the line of the file it begins on (from 1), and what kept it from being read as written, if anything did. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[]; readonly fault: CsvFault | null }
export type CsvFault = 'textAfterQuote' | 'quoteNeverClosed' | 'rowTooLong'

/** A quote that is never closed would take the rest of the file into one row. */
const longestRow = 1_000_000

/**
 * RFC 4180 piece by piece: cells in quotes hold separators, line breaks and doubled quotes. Rows end with CR LF, LF or
 * CR; empty lines are passed over. A quote within an unquoted cell is text. A faulty row keeps what could be read of it.
 */
export async function* parseCsv(pieces: AsyncIterable<string>, separator = ','): AsyncGenerator<CsvRow> {
  let place: 'cellStart' | 'bare' | 'quoted' | 'afterQuote' = 'cellStart'
  let [line, startLine, length] = [1, 1, 0]
  let [cells, cell]: [string[], string] = [[], '']
  let fault: CsvFault | null = null
  let afterReturn = false

  const takeRow = (): CsvRow | null => {
    const isEmptyLine = cells.length === 0 && place === 'cellStart'
    const row = isEmptyLine ? null : { line: startLine, cells: [...cells, cell], fault }
    ;[cells, cell, fault, place, length] = [[], '', null, 'cellStart', 0]
    return row
  }

  for await (const piece of pieces) {
    for (const char of piece) {
      const endsReturn = afterReturn && char === '\n'
      afterReturn = char === '\r'
      if (endsReturn && place !== 'quoted') continue
      if (char === '\r' || (char === '\n' && !endsReturn)) line += 1
      length += char.length
      if (place === 'quoted' && length <= longestRow) {
        if (char === '"') place = 'afterQuote'
        else cell += char
      } else if (char === '\n' || char === '\r') {
        const row = takeRow()
        if (row !== null) yield row
        startLine = line
      } else if (length > longestRow) {
        fault ??= 'rowTooLong'
        if (place === 'quoted') place = 'bare'
      } else if (char === separator) {
        cells.push(cell)
        ;[cell, place] = ['', 'cellStart']
      } else if (char === '"' && place === 'cellStart') place = 'quoted'
      else if (char === '"' && place === 'afterQuote') {
        cell += '"'
        place = 'quoted'
      } else {
        if (place === 'afterQuote') fault ??= 'textAfterQuote'
        cell += char
        place = 'bare'
      }
    }
  }
  if (place === 'quoted') fault ??= 'quoteNeverClosed'
  const last = takeRow()
  if (last !== null) yield last
}

/** One row as text, ending in a line feed; `parseCsv` reads it back as it was. */
export function writeCsvRow(cells: readonly string[], separator = ','): string {
  const isSpecial = (cell: string): boolean => cell === '' || /["\r\n]/.test(cell) || cell.includes(separator)
  return `${cells.map((cell) => (isSpecial(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\n`
}
