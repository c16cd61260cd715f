import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFile, type CalendarEntry } from './icalendar.ts'

const stamp = Temporal.Instant.from('2026-03-02T01:02:03.456Z')
const entry: CalendarEntry = {
  uid: 'resolution.7K3M-92QX@lapor.test',
  sequence: 4,
  at: Temporal.PlainDate.from('2026-02-28'),
  summary: '7K3M-92QX: Instansi menyelesaikan laporan',
  description: 'Buka, lacak; selesai\ndi sini',
  url: 'https://lapor.test/lacak?nomor=7K3M-92QX',
  isCancelled: false,
}
const linesOf = (...entries: CalendarEntry[]) => calendarFile('Laporan 7K3M-92QX', entries, stamp).split('\r\n')

test('a day is a whole day: it ends where the next one begins, over the end of a month too', () => {
  const lines = linesOf(entry)
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20260228'))
  assert.ok(lines.includes('DTEND;VALUE=DATE:20260301'))
  assert.ok(lines.includes('DTSTAMP:20260302T010203Z'))
  assert.ok(lines.includes('SEQUENCE:4'))
})

test('where hours decide the entry is a moment', () => {
  const lines = linesOf({ ...entry, at: Temporal.Instant.from('2026-03-02T08:30:00+07:00') })
  assert.ok(lines.includes('DTSTART:20260302T013000Z'))
  assert.equal(
    lines.some((line) => line.startsWith('DTEND')),
    false,
  )
})

test('signs that mean something in the format are escaped', () =>
  assert.ok(linesOf(entry).includes(String.raw`DESCRIPTION:Buka\, lacak\; selesai\ndi sini`)))

test('what no longer applies is taken away', () =>
  assert.ok(linesOf({ ...entry, isCancelled: true }).includes('STATUS:CANCELLED')))

test('lines end as the format wants, none is longer than 75 octets, and unfolded they say the same', () => {
  const summary = 'é'.repeat(200)
  const whole = calendarFile('Laporan', [{ ...entry, summary }], stamp)
  assert.equal(/[^\r]\n/.test(whole), false)
  assert.ok(whole.endsWith('END:VCALENDAR\r\n'))
  for (const line of whole.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.ok(whole.replaceAll('\r\n ', '').includes(`SUMMARY:${summary}\r\n`))
})
