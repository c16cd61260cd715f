import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarCsvHeader, parseCalendarCsv } from './calendar-csv.ts'

const parse = (...rows: string[]) => parseCalendarCsv([calendarCsvHeader, ...rows].join('\n'))

test('a good row becomes a dated holiday; empty area and decree are unknown, not empty words', () => {
  const { days, badRows } = parse(
    '2026-03-19,national,Hari Suci Nyepi,,',
    '',
    '2026-02-06,regional,Hari Jadi Kampar,14.01,',
  )
  assert.deepEqual(badRows, [])
  assert.deepEqual(
    days.map(({ date, ...rest }) => ({ date: date.toString(), ...rest })),
    [
      { date: '2026-03-19', kind: 'national', name: 'Hari Suci Nyepi', areaCode: null, decree: null },
      { date: '2026-02-06', kind: 'regional', name: 'Hari Jadi Kampar', areaCode: '14.01', decree: null },
    ],
  )
})

test('a spreadsheet may write a mark of byte order, carriage returns and quotes', () => {
  const text = `\uFEFF${calendarCsvHeader}\r\n2026-01-01,national,"Tahun Baru, ""Masehi""",,"SKB 1, 2"\r\n`
  const { days, badRows } = parseCalendarCsv(text)
  assert.deepEqual(badRows, [])
  assert.equal(days[0]?.name, 'Tahun Baru, "Masehi"')
  assert.equal(days[0]?.decree, 'SKB 1, 2')
})

const badRows: [row: string, fault: string, value: string][] = [
  ['2026-02-30,national,Hari,,', 'notADate', '2026-02-30'],
  ['0000-03-19,national,Nyepi,,', 'notADate', '0000-03-19'],
  ['19/03/2026,national,Nyepi,,', 'notADate', '19/03/2026'],
  ['2026-03-19,holiday,Nyepi,,', 'unknownKind', 'holiday'],
  ['2026-03-19,national,,,', 'nameMissing', '2026-03-19,national,,,'],
  ['2026-03-19,regional,Hari Jadi,,', 'areaMissing', '2026-03-19,regional,Hari Jadi,,'],
  ['2026-03-19,national,Nyepi,51,', 'areaNotAllowed', '51'],
  ['2026-03-19,regional,Hari Jadi,Kampar,', 'notAnAreaCode', 'Kampar'],
  ['2026-03-19,national,Nyepi', 'wrongColumnCount', '2026-03-19,national,Nyepi'],
  ['2026-03-19,national,"Nyepi,,', 'unclosedQuote', '2026-03-19,national,"Nyepi,,'],
  ['2026-01-01,national,Tahun Baru,,SKB 2', 'rowTwice', '2026-01-01,national,Tahun Baru,,SKB 2'],
]
for (const [row, fault, value] of badRows)
  test(`a bad row is named by its line and reason, and the good ones stay: ${fault}`, () => {
    const parsed = parse('2026-01-01,national,Tahun Baru,,', row, '2026-05-01,national,Hari Buruh,,')
    assert.deepEqual(parsed.badRows, [{ line: 3, fault, value }])
    assert.equal(parsed.days.length, 2)
  })

test('a file with other columns is refused as a whole, at line 1', () => {
  const parsed = parseCalendarCsv('tanggal,nama\n2026-01-01,Tahun Baru')
  assert.deepEqual(parsed, { days: [], badRows: [{ line: 1, fault: 'wrongHeader', value: 'tanggal,nama' }] })
})
