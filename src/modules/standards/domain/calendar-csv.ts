import { holidayKinds, type DatedHoliday, type HolidayKind } from '../../../kernel/clock/calendar.ts'

export const calendarCsvHeader = 'date,kind,name,area,decree'

/** What can be wrong with a row; `value` is what stood there. */
export type CalendarRowFault =
  | 'wrongHeader'
  | 'wrongColumnCount'
  | 'unclosedQuote'
  | 'notADate'
  | 'unknownKind'
  | 'nameMissing'
  | 'areaMissing'
  | 'areaNotAllowed'
  | 'notAnAreaCode'
  | 'rowTwice'
/** `line` counts from 1, the header being line 1. */
export type BadCalendarRow = { readonly line: number; readonly fault: CalendarRowFault; readonly value: string }
export type ParsedCalendar = { readonly days: readonly DatedHoliday[]; readonly badRows: readonly BadCalendarRow[] }

/**
 * Reads a calendar file: UTF-8, comma-separated, header `date,kind,name,area,decree`, one holiday a line, empty lines
 * allowed. `area` (an official area code as `14.01`) and `decree` may be empty. Bad rows are all named, never dropped
 * in silence; whoever imports decides what to do with the good ones.
 */
export function parseCalendarCsv(text: string): ParsedCalendar {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (header.trim() !== calendarCsvHeader)
    return { days: [], badRows: [{ line: 1, fault: 'wrongHeader', value: header }] }
  const days: DatedHoliday[] = []
  const badRows: BadCalendarRow[] = []
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const row = parseRow(line)
    const key = 'fault' in row ? '' : calendarDayKey(row)
    if ('fault' in row) badRows.push({ line: index + 2, ...row })
    else if (seen.has(key)) badRows.push({ line: index + 2, fault: 'rowTwice', value: line })
    else days.push(row)
    seen.add(key)
  }
  return { days, badRows }
}

/** What makes two rows the same holiday: the decree may differ, the day, kind, name and area may not. */
export const calendarDayKey = ({ date, kind, name, areaCode }: DatedHoliday): string =>
  [date, kind, name, areaCode ?? ''].join('|')

type Fault = Omit<BadCalendarRow, 'line'>
const fault = (name: CalendarRowFault, value: string): Fault => ({ fault: name, value })

function parseRow(line: string): DatedHoliday | Fault {
  const cells = splitCells(line)
  if (cells === null) return fault('unclosedQuote', line)
  const [day = '', kind = '', name = '', area = '', decree = ''] = cells
  if (cells.length !== 5) return fault('wrongColumnCount', line)
  const date = parseDate(day)
  if (date === null) return fault('notADate', day)
  if (!isHolidayKind(kind)) return fault('unknownKind', kind)
  if (name === '') return fault('nameMissing', line)
  if (kind === 'regional' && area === '') return fault('areaMissing', line)
  if ((kind === 'national' || kind === 'jointLeave') && area !== '') return fault('areaNotAllowed', area)
  if (!/^(\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?$/.test(area)) return fault('notAnAreaCode', area)
  return { date, kind, name, areaCode: area === '' ? null : area, decree: decree === '' ? null : decree }
}

/** The cells of one line, trimmed; a cell may be quoted, a quote in it doubled. Null where a quote stays open. */
function splitCells(line: string): string[] | null {
  if (line.split('"').length % 2 === 0) return null
  const cells = line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)(?=,|$)/g) ?? []
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim())
}

function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

function isHolidayKind(text: string): text is HolidayKind {
  return (holidayKinds as readonly string[]).includes(text)
}
