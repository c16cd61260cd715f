import { open, type FileHandle } from 'node:fs/promises'
import { writeCsvRow, type CsvRow } from './parse-csv.ts'

export type Rejects = {
  readonly add: (row: CsvRow, reason: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * A file beside the imported one, with the rows that were not taken in: the same columns behind `line` and `reason`, so
 * that it can be corrected and imported itself. It is made, or begun anew, with the first row.
 */
export function openRejects(path: string, header: readonly string[], separator: string): Rejects {
  const added = ['line', 'reason'].filter((name) => !header.includes(name))
  let file: FileHandle | null = null
  return {
    async add({ line, cells }, reason) {
      file ??= await begin(path, [...added, ...header], separator)
      const facts = new Map([
        ['line', String(line)],
        ['reason', reason],
      ])
      const known = added.map((name) => facts.get(name) ?? '')
      const own = cells.map((cell, i) => facts.get(header[i] ?? '') ?? cell)
      await file.write(writeCsvRow([...known, ...own], separator))
    },
    close: async () => file?.close(),
  }
}

async function begin(path: string, header: readonly string[], separator: string): Promise<FileHandle> {
  const file = await open(path, 'w')
  await file.write(writeCsvRow(header, separator))
  return file
}
