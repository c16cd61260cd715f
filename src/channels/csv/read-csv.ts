import { accept, refuse, type Result } from '../../kernel/result.ts'
import { missingColumns, type Mapping } from './mapping.ts'
import { parseCsv, type CsvFault, type CsvRow } from './parse-csv.ts'
import { readRow, type MappedRow } from './read-row.ts'
import { inspectFile, readText, type WrongEncoding } from './read-text.ts'

/** Why a file is not taken in at all. */
export type CsvRefusal =
  | WrongEncoding
  | { readonly refusal: 'noHeader' }
  | { readonly refusal: 'columnsMissing'; readonly columns: readonly string[] }

/** A row as it stands in the file, and what the mapping makes of it, or why it cannot. */
export type ReadRow = { readonly row: CsvRow; readonly read: Result<MappedRow, string> }

export type OpenCsv = {
  /** SHA-256 of the file. */
  readonly hash: string
  readonly header: readonly string[]
  readonly rows: AsyncIterable<ReadRow>
}

/** Opens a CSV file and reads its header; the rows come one by one. `onBytes` hears of the progress. */
export async function readCsv(
  path: string,
  mapping: Mapping,
  onBytes: (done: number, all: number) => void = () => {},
): Promise<Result<OpenCsv, CsvRefusal>> {
  const inspected = await inspectFile(path, mapping.encoding)
  if (!inspected.ok) return inspected
  const { hash, bytes } = inspected.value
  const rows = parseCsv(
    readText(path, mapping.encoding, (done) => onBytes(done, bytes)),
    mapping.separator,
  )
  const first = await rows.next()
  if (first.done === true) return refuse({ refusal: 'noHeader' })
  const header = first.value.cells
  const columns = missingColumns(mapping, header)
  if (columns.length > 0) return refuse({ refusal: 'columnsMissing', columns })
  return accept({ hash, header, rows: read(mapping, header, rows) })
}

async function* read(
  mapping: Mapping,
  header: readonly string[],
  rows: AsyncIterable<CsvRow>,
): AsyncGenerator<ReadRow> {
  for await (const row of rows)
    yield { row, read: row.fault === null ? readRow(mapping, header, row.cells) : refuse(faults[row.fault]) }
}

const faults: Readonly<Record<CsvFault, string>> = {
  textAfterQuote: 'There is text after a closing quote; within quotes a quote is written twice.',
  quoteNeverClosed: 'A quote is never closed.',
  rowTooLong: 'The row is longer than a million characters; a quote is probably never closed.',
}
