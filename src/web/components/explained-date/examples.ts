import type { CalendarRevision } from '../../../kernel/brand.ts'
import type { Holiday } from '../../../kernel/clock/calendar.ts'
import { dueDate, type Calendar, type Counting } from '../../../kernel/clock/count.ts'
import type { Example } from '../example.ts'
import { explainedDate, type ExplainedDate } from './explained-date.ts'

const lebaran = ['2026-03-20', '2026-03-23', '2026-03-24']
const calendar: Calendar = {
  revision: 4 as CalendarRevision,
  zone: 'Asia/Jakarta',
  workingWeek: [1, 2, 3, 4, 5],
  holidays: new Map<string, readonly Holiday[]>([
    ['2026-03-18', [{ kind: 'jointLeave', name: 'Cuti bersama Nyepi', decree: null }]],
    ['2026-03-19', [{ kind: 'national', name: 'Nyepi', decree: null }]],
    ...lebaran.map((day) => [day, [{ kind: 'jointLeave', name: 'Cuti bersama Idulfitri', decree: null }]] as const),
  ]),
  decreedYears: new Set([2026]),
}
const source = {
  document: 'Standar Pelayanan contoh, butir 4',
  sentence: '“Instansi memberi tanggapan paling lambat lima hari kerja.”',
  strength: 'stated',
} as const

const dateFrom = (days: number, more: Partial<Counting> = {}): ExplainedDate['due'] =>
  dueDate(
    {
      rule: { amount: days, unit: 'workingDays', endsOnNonWorkingDay: 'stays' },
      start: Temporal.Instant.from('2026-03-13T09:00:00+07:00'),
      pauses: [],
      extensions: [],
      floors: [],
      notBefore: null,
      ...more,
    },
    calendar,
  )

const view = (days: number, today: string, due = dateFrom(days)): ExplainedDate => ({
  title: 'Instansi memberi tanggapan pertama',
  due,
  rule: { amount: days, unit: 'workingDays', startsFrom: 'disposed', source },
  today: Temporal.PlainDate.from(today),
  isRunning: true,
  language: 'id',
})

const pause = {
  from: Temporal.Instant.from('2026-03-16T10:00:00+07:00'),
  to: Temporal.Instant.from('2026-03-25T10:00:00+07:00'),
}

const longPause = {
  from: Temporal.Instant.from('2026-03-27T10:00:00+07:00'),
  to: Temporal.Instant.from('2026-05-05T10:00:00+07:00'),
}

export const explainedDateExamples: readonly Example[] = [
  { name: 'running over Nyepi and Lebaran', view: explainedDate(view(5, '2026-03-25')) },
  { name: 'late', view: explainedDate(view(1, '2026-03-26')) },
  {
    name: 'paused by a question, English',
    view: explainedDate({ ...view(4, '2026-03-26', dateFrom(4, { pauses: [pause] })), language: 'en' }),
  },
  {
    name: 'sixty days, provisional',
    view: explainedDate(view(60, '2026-05-04', { ...dateFrom(60), provisional: true })),
  },
  {
    name: 'a pause of weeks, folded',
    view: explainedDate(view(14, '2026-05-06', dateFrom(14, { pauses: [longPause] }))),
  },
]
