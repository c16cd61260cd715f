import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarRevision } from '../../../kernel/brand.ts'
import { dueDate, type Calendar } from '../../../kernel/clock/count.ts'
import { explainedDate, type ExplainedDate } from './explained-date.ts'

const calendar: Calendar = {
  revision: 7 as CalendarRevision,
  zone: 'Asia/Jakarta',
  workingWeek: [1, 2, 3, 4, 5],
  holidays: new Map([['2026-03-19', [{ kind: 'national', name: 'Nyepi', decree: null }]]]),
  decreedYears: new Set([2026]),
}
const due = dueDate(
  {
    rule: { amount: 3, unit: 'workingDays', endsOnNonWorkingDay: 'stays' },
    start: Temporal.Instant.from('2026-03-17T09:00:00+07:00'),
    pauses: [],
    extensions: [],
    floors: [],
    notBefore: null,
  },
  calendar,
)
const source = { document: 'Standar contoh', sentence: 'Tiga <hari> kerja.', strength: 'settled' } as const
const show = (today: string, more: Partial<ExplainedDate> = {}): string =>
  explainedDate({
    title: 'Verifikasi',
    due,
    rule: { amount: 3, unit: 'workingDays', startsFrom: 'submitted', source },
    today: Temporal.PlainDate.from(today),
    isRunning: true,
    language: 'id',
    ...more,
  }).markup

/** The words of a text without its marks, as a screen reader meets them. */
const words = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('read aloud, the strip tells every day and why it counts or not', () => {
  const [, list = ''] = /<ol[^>]*>(.*?)<\/ol>/s.exec(show('2026-03-18')) ?? []
  assert.equal(
    words(list),
    [
      'Selasa 17 Mar mulai',
      'Rabu 18 Mar hari ke-1 hari ini',
      'Kamis 19 Mar Nyepi',
      'Jumat 20 Mar hari ke-2',
      'Sabtu 21 Mar tidak dihitung',
      'Minggu 22 Mar tidak dihitung',
      'Senin 23 Mar hari ke-3 batas',
    ].join(' '),
  )
})

test('the sentence, the source as it stands, how sure it is, and the calendar', () => {
  const text = words(show('2026-03-18'))
  assert.match(text, /Paling lambat Senin, 23 Maret 2026/)
  assert.match(text, /3 hari kerja sejak laporan dikirim, menurut Standar contoh\./)
  assert.match(text, /Tiga &lt;hari&gt; kerja\./)
  assert.match(text, /petugas telah menetapkan/)
  assert.match(text, /revisi 7/)
})

const nearness = [
  ['2026-03-18', '2 hari kerja lagi'],
  ['2026-03-22', '1 hari kerja lagi'],
  ['2026-03-23', 'hari ini hari terakhir'],
  ['2026-03-24', 'lewat 1 hari'],
] as const

for (const [today, expected] of nearness)
  test(`seen on ${today}: ${expected}`, () => assert.ok(words(show(today)).includes(expected)))

test('a limit that was met is neither near nor late', () => {
  assert.doesNotMatch(words(show('2026-04-01', { isRunning: false })), /lewat|lagi/)
})
