import type { AgencyId } from '../../kernel/brand.ts'
import { reportKinds, type ReportKind } from '../../kernel/law/words.ts'
import { accept, refuse, type Result } from '../../kernel/result.ts'
import type { ReportToSubmit } from '../../modules/reports/index.ts'
import type { FieldName, Mapping } from './mapping.ts'
import { readDay, readInstant } from './read-moment.ts'

/** One row as the program understands it: the report, and what else the file knows of it. */
export type MappedRow = {
  readonly report: ReportToSubmit
  readonly receivedAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
  readonly agencyName: string | null
  /** Rows of one group are about the same thing. */
  readonly group: string | null
}

const longestTitle = 150
const longestBody = 20_000

class Unreadable extends Error {}

/** A row's cells, in the order of the header → a report. Refuses with one sentence that names the column. */
export function readRow(
  mapping: Mapping,
  header: readonly string[],
  cells: readonly string[],
): Result<MappedRow, string> {
  if (cells.length !== header.length)
    return refuse(`The row has ${cells.length} cells, the header has ${header.length}.`)
  try {
    return accept(mapped(mapping, (column) => cells[header.indexOf(column)] ?? ''))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return refuse(error.message)
  }
}

function mapped(mapping: Mapping, cellOf: (column: string) => string): MappedRow {
  const read = (field: FieldName): string | null => {
    const from = mapping.fields[field]
    if (from === undefined) return null
    if ('constant' in from) return from.constant
    const cell = cellOf(from.column).trim()
    if (cell.includes('\0')) throw new Unreadable(`"${from.column}" holds a character that no text has (U+0000).`)
    const values = 'values' in from ? from.values : undefined
    if (values !== undefined && Object.hasOwn(values, cell)) return values[cell] ?? null
    const otherwise = 'otherwise' in from ? from.otherwise : undefined
    if (otherwise !== undefined && (values !== undefined || cell === '')) return otherwise
    if (values !== undefined && cell !== '')
      throw new Unreadable(`"${from.column}" is "${shorten(cell, 60)}", which the mapping does not list.`)
    return cell === '' ? null : cell
  }
  const readAs = <T>(field: FieldName, what: string, parse: (text: string) => T | null): T | null => {
    const text = read(field)
    const value = text === null ? null : parse(text)
    if (text !== null && value === null)
      throw new Unreadable(`${field} is "${shorten(text, 60)}", but must be ${what}.`)
    return value
  }
  const truth = (field: FieldName) => readAs(field, 'true or false', toTruth) ?? false
  const body = read('body')
  if (body === null) throw new Unreadable('The body is empty.')
  if (body.length > longestBody) throw new Unreadable(`The body is longer than ${longestBody} characters.`)
  const [lat, lng] = [
    readAs('lat', 'from -90 to 90', numberUpTo(90)),
    readAs('lng', 'from -180 to 180', numberUpTo(180)),
  ]
  if ((lat === null) !== (lng === null)) throw new Unreadable('Of lat and lng one is missing.')
  return {
    report: {
      kind: readAs('kind', `one of ${reportKinds.join(', ')}`, toKind) ?? 'complaint',
      channel: 'import',
      title: shorten(read('title') ?? body, longestTitle),
      body,
      category: read('category'),
      agency: read('agency') as AgencyId | null,
      areaCode: read('areaCode'),
      place: {
        occurredOn: readAs('occurredOn', 'a day', (text) => readDay(text, mapping)),
        address: read('address'),
        lat,
        lng,
      },
      anonymous: truth('anonymous'),
      confidential: truth('confidential'),
      consentToReferral: truth('consentToReferral'),
      reporter: { name: read('reporterName'), phone: read('reporterPhone'), email: read('reporterEmail') },
    },
    receivedAt: readAs('receivedAt', 'a moment', (text) => readInstant(text, mapping)),
    answeredAt: readAs('answeredAt', 'a moment', (text) => readInstant(text, mapping)),
    agencyName: read('agencyName'),
    group: read('group'),
  }
}

const toKind = (text: string): ReportKind | null => reportKinds.find((kind) => kind === text) ?? null
const numberUpTo =
  (most: number) =>
  (text: string): number | null =>
    /^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most ? Number(text) : null
const truths = new Map([
  ...['true', '1', 'ya', 'yes'].map((yes) => [yes, true] as const),
  ...['false', '0', 'tidak', 'no'].map((no) => [no, false] as const),
])
const toTruth = (text: string): boolean | null => truths.get(text.toLowerCase()) ?? null

/** The text in one line, cut between words where it is longer than `length`. */
function shorten(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const atWord = cut.replace(/ \S*$/, '')
  return `${atWord.length > length / 2 ? atWord : cut}…`
}
