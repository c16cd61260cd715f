import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingColumns, readMapping, type Mapping } from './mapping.ts'
import { readRow } from './read-row.ts'

function mappingOf(yaml: string): Mapping {
  const read = readMapping(yaml)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const faultsOf = (yaml: string) => {
  const read = readMapping(yaml)
  assert.ok(!read.ok)
  return read.refusal
}

const spreadsheet = mappingOf(`
separator: ;
zone: Asia/Makassar
timePattern: dd/MM/yyyy HH.mm
dayPattern: dd-MM-yyyy
fields:
  title: Judul
  body: Isi
  agency: { column: Dinas, values: { PU: kampar-dpupr, '-': null } }
  category: { column: Topik, values: { Jalan: jalan }, otherwise: null }
  occurredOn: Kejadian
  receivedAt: Masuk
  anonymous: { constant: ya }
`)
const header = ['Judul', 'Isi', 'Dinas', 'Topik', 'Kejadian', 'Masuk']
const read = (...cells: string[]) => readRow(spreadsheet, header, cells)

test('columns become the fields that the mapping says, values and moments included', () => {
  const row = read('Lampu padam', ' Tiga malam.\nTolong. ', 'PU', 'Lainnya', '01-03-2026', '2/3/2026 08.15')
  assert.ok(row.ok, JSON.stringify(row))
  const { report, receivedAt } = row.value
  assert.equal(report.title, 'Lampu padam')
  assert.equal(report.body, 'Tiga malam.\nTolong.')
  assert.equal(report.agency, 'kampar-dpupr')
  assert.equal(report.category, null)
  assert.equal(report.kind, 'complaint')
  assert.equal(report.anonymous, true)
  assert.equal(String(report.place.occurredOn), '2026-03-01')
  assert.equal(String(receivedAt), '2026-03-02T00:15:00Z')
})

test('a title that is missing or too long is made from what there is', () => {
  const long = read('', 'Jalan berlubang '.repeat(20), '-', '', '', '')
  assert.ok(long.ok)
  assert.equal(long.value.report.agency, null)
  assert.ok(long.value.report.title.length <= 150 && long.value.report.title.endsWith('berlubang…'))
})

test('what cannot be read is refused with the field and the value', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['T', 'Isi', 'PU', '', ''], /5 cells, the header has 6/],
    [['T', '  ', 'PU', '', '', ''], /body is empty/],
    [['T', 'x'.repeat(20_001), 'PU', '', '', ''], /longer than 20000/],
    [['T', 'Isi', 'Dinas Baru', '', '', ''], /"Dinas" is "Dinas Baru", which the mapping does not list/],
    [['T', 'Isi', 'PU', '', '31-02-2026', ''], /occurredOn is "31-02-2026", but must be a day/],
    [['T', 'Isi', 'PU', '', '', '0000-03-02T08:00:00Z'], /receivedAt is "0000-03-02T08:00:00Z", but must be a moment/],
    [['T', 'Isi', 'PU', '', '', '2026-03-02'], /receivedAt is "2026-03-02", but must be a moment/],
    [['T', 'I\0si', 'PU', '', '', ''], /no text has/],
  ]
  for (const [cells, sentence] of cases) {
    const row = read(...cells)
    assert.ok(!row.ok)
    assert.match(row.refusal, sentence)
  }
})

test('a moment without a zone counts in the zone of the mapping, one with an offset by itself', () => {
  const { fields, ...rest } = mappingOf('zone: Asia/Jayapura\nfields: { body: b, receivedAt: at }')
  const at = (text: string) => {
    const row = readRow({ fields, ...rest }, ['b', 'at'], ['x', text])
    return row.ok ? String(row.value.receivedAt) : row.refusal
  }
  assert.equal(at('2026-03-02 09:00:00'), '2026-03-02T00:00:00Z')
  assert.equal(at('2026-03-02T09:00:00Z'), '2026-03-02T09:00:00Z')
})

test('a mapping that is wrong says where, all at once', () => {
  const faults = faultsOf('zone: Asia/Tokyo\nencoding: klingon-8\nfields:\n  judul: Judul\n  title: { colum: Judul }\n')
  assert.deepEqual(
    faults.map(({ line, field }) => `${line} ${field}`),
    ['1 zone', '3 fields.body', '4 fields.judul', '5 fields.title.column', '5 fields.title.colum'],
  )
  assert.deepEqual(
    faultsOf('encoding: klingon-8\nfields: { body: b }').map(({ line, field }) => `${line} ${field}`),
    ['1 encoding'],
  )
  assert.equal(faultsOf('timePattern: HH:mm\nfields: { body: b }')[0]?.field, 'timePattern')
  assert.equal(faultsOf('fields: { body: b, kind: { constant: rant } }')[0]?.field, 'fields.kind')
  assert.match(faultsOf('fields: [')[0]?.message ?? '', /YAML/)
})

test('columns that the file does not have are named', () => {
  assert.deepEqual(missingColumns(spreadsheet, ['Judul', 'Isi', 'Topik', 'Masuk']), ['Dinas', 'Kejadian'])
})
