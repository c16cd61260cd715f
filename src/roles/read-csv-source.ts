import { access, readFile } from 'node:fs/promises'
import { readMapping, type Mapping } from '../channels/csv/mapping.ts'
import type { CsvRefusal } from '../channels/csv/read-csv.ts'
import { never } from '../kernel/result.ts'
import { CannotDo, WrongUse, type Asked } from './command.ts'

/** A CSV file and how its columns become reports, as the words of a command name them. */
export async function readCsvSource(asked: Asked): Promise<{ readonly path: string; readonly mapping: Mapping }> {
  const [path] = asked.words
  const mappingPath = asked.options['mapping']
  if (path === undefined) throw new WrongUse('Say which file.')
  if (typeof mappingPath !== 'string') throw new WrongUse('Say how its columns are meant: --mapping <file.yaml>.')
  await access(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error)
  })
  const yaml = await readFile(mappingPath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadable(mappingPath, error)
  })
  const mapping = readMapping(yaml)
  if (mapping.ok) return { path, mapping: mapping.value }
  const faults = mapping.refusal.map(({ line, field, message }) => `${mappingPath}:${line}: ${field} — ${message}`)
  throw new CannotDo(faults.join('\n'))
}

const unreadable = (path: string, error: NodeJS.ErrnoException): CannotDo =>
  new CannotDo(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`)

/** Why a file was not taken in at all, in a sentence that says what to do. */
export function explainCsvRefusal(path: string, refusal: CsvRefusal): string {
  switch (refusal.refusal) {
    case 'wrongEncoding':
      return `${path} is not ${refusal.encoding} from about line ${refusal.line} on. Say in the mapping what it is, as in "encoding: windows-1252".`
    case 'noHeader':
      return `${path} is empty. Its first line must name the columns.`
    case 'columnsMissing':
      return `${path} has no column ${refusal.columns.map((column) => `"${column}"`).join(', ')}. Correct the mapping, or its separator.`
    default:
      return never(refusal)
  }
}
