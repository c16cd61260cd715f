import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCsv } from '../../src/channels/csv/parse-csv.ts'

/** One row of a file, by the names of its columns. */
export type DataRow = Readonly<Record<string, string>>

/** Where the real complaints lie: they may be measured on, never copied here. */
export const dataFolder = process.env['EVAL_DATA'] ?? '../shared/data'

/** The files of this folder that are not there. */
export const missingFiles = (files: readonly string[]): string[] =>
  files.filter((file) => !existsSync(join(dataFolder, file)))

/** Every row of a CSV file with a header. */
export async function readRows(file: string): Promise<DataRow[]> {
  const [header, ...rows] = await Array.fromAsync(parseCsv(pieces(join(dataFolder, file))))
  return rows.map(({ cells }) => Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])))
}

async function* pieces(path: string): AsyncGenerator<string> {
  yield await readFile(path, 'utf8')
}
