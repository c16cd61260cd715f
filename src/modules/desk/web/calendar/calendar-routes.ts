import { z } from 'zod'
import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { CalendarRows } from '../../../../kernel/clock/calendar.ts'
import { transact } from '../../../../platform/db/db.ts'
import { page, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { previewCalendar, recomputeDates, type ReportsRoom } from '../../../reports/index.ts'
import {
  calendarCsvHeader,
  changeCalendar,
  loadCalendarRows,
  parseCalendarCsv,
  type CalendarChange,
} from '../../../standards/index.ts'
import { officerOf } from '../asked.ts'
import { readFields, type Values } from '../field-spec.ts'
import { calendarFields, calendarPage, calendarPath, effectPage } from './calendar-pages.ts'

/** The use case writes the audit log. */
const change = { permission: 'calendar.change', audit: 'none' } as const
const carriedNames = 'hari namaHari jenisHari wilayahHari keputusan csv tindakan ditetapkan catatan'.split(' ')

/** `/petugas/kalender`: nobody moves a date without having seen which ones. */
export const calendarRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: calendarPath,
    ...change,
    query: z.object({
      tahun: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
      tersimpan: z.literal('ya').optional().catch(undefined),
    }),
    handler: (ask) => show(room, ask, { year: ask.query.tahun, isDone: ask.query.tersimpan === 'ya' }),
  }),
  route({
    method: 'POST',
    path: calendarPath,
    ...change,
    handler: async (ask) => {
      const read = readChange(ask.body, ask.text)
      if ('mistakes' in read) return show(room, ask, { typed: ask.body, mistakes: read.mistakes })
      const effect = await previewCalendar(room, read.change)
      if (!effect.ok) {
        const mistakes = { hari: ask.text.operate.calendarRefusals[effect.refusal.refusal] }
        return show(room, ask, { typed: ask.body, mistakes })
      }
      const carried = Object.fromEntries(carriedNames.map((name) => [name, fieldText(ask.body, name)]))
      return page(effectPage({ effect: effect.value, carried, csrf: ask.csrf(), language: ask.language }))
    },
  }),
  route({
    method: 'POST',
    path: `${calendarPath}/simpan`,
    ...change,
    handler: async (ask) => {
      const read = readChange(ask.body, ask.text)
      if ('mistakes' in read) return show(room, ask, { typed: ask.body, mistakes: read.mistakes })
      const done = await transact(room.db, (tx) => changeCalendar(tx, read.change, officerOf(ask), room.now()))
      if (!done.ok) {
        const { refusal } = done.refusal
        const { operate } = ask.text
        const csv = refusal === 'notPermitted' ? operate.notPermitted : operate.calendarRefusals[refusal]
        return show(room, ask, { typed: ask.body, mistakes: { csv } })
      }
      room.lawShelf.refresh()
      // The worker brings the dates along too; doing it here shows them moved at once.
      await recomputeDates(room)
      return redirect(`${calendarPath}?tersimpan=ya`)
    },
  }),
]

type Shown = {
  readonly year?: number | undefined
  readonly typed?: Fields
  readonly mistakes?: Mistakes
  readonly isDone?: boolean
}

async function show(room: ReportsRoom, ask: Pick<Ask, 'csrf' | 'language'>, shown: Shown): Promise<Answer> {
  const law = await room.lawShelf.open()
  const rows: CalendarRows = await loadCalendarRows(room.db, law.revision)
  const year = shown.year ?? room.now().toZonedDateTimeISO(nationalZone).year
  const { typed = {}, mistakes = {}, isDone = false } = shown
  return page(calendarPage({ rows, year, typed, mistakes, isDone, csrf: ask.csrf(), language: ask.language }))
}

/** The day that was typed into its own fields, checked as a line of many would be; none where no day was typed. */
function oneDay(values: Values): ReturnType<typeof parseCalendarCsv> {
  const day = values.text('hari')
  if (day === '') return { days: [], badRows: [] }
  const cells = [day, ...['jenisHari', 'namaHari', 'wilayahHari', 'keputusan'].map(values.text)]
  const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return parseCalendarCsv(`${calendarCsvHeader}\n${line}`)
}

const fieldOfFault: Readonly<Record<string, string>> = {
  unknownKind: 'jenisHari',
  nameMissing: 'namaHari',
  areaMissing: 'wilayahHari',
  areaNotAllowed: 'wilayahHari',
  notAnAreaCode: 'wilayahHari',
}

/** The change that was typed. A heading without days is no mistake where a year is decreed. */
function readChange(fields: Fields, text: Messages): { change: CalendarChange } | { mistakes: Mistakes } {
  const form = readFields(calendarFields(text), fields, text)
  if (form.state === 'invalid') return { mistakes: form.mistakes }
  const { values } = form
  const { operate } = text
  const csv = values.text('csv')
  const { days: many, badRows } = csv === '' ? { days: [], badRows: [] } : parseCalendarCsv(csv)
  if (badRows.length > 0) {
    const lines = badRows.map(({ line, fault, value }) => operate.csvFault(line, operate.csvFaults[fault], value))
    return { mistakes: { csv: lines.join(' ') } }
  }
  const one = oneDay(values)
  const [bad] = one.badRows
  if (bad !== undefined)
    return { mistakes: { [fieldOfFault[bad.fault] ?? 'hari']: operate.dayFault(operate.csvFaults[bad.fault]) } }
  const days = [...one.days, ...many]
  const year = values.maybe('ditetapkan')
  const isRemoval = values.text('tindakan') === 'remove'
  return {
    change: {
      note: values.text('catatan'),
      add: isRemoval ? [] : days,
      remove: isRemoval ? days : [],
      decree: year === null ? [] : [Number(year)],
    },
  }
}
