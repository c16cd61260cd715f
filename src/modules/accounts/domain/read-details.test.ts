import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBirthDate, readDetails, type TypedDetails } from './read-details.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const isPlace = (code: string): boolean => ['14', '14.01', '14.01.02'].includes(code)
const nothing: TypedDetails = { document: 'nik', nik: '', bornOn: '', number: '', isSure: false }
const card: TypedDetails = { ...nothing, nik: '1401 0223 0187 0001', bornOn: '1987-01-23' }

const rows: readonly [name: string, typed: TypedDetails, outcome: string][] = [
  ['a card', card, 'nik'],
  ['no number', { ...card, nik: ' ' }, 'nikMissing'],
  ['a short number', { ...card, nik: '14010223' }, 'nikMalformed'],
  ['no birth date', { ...card, bornOn: '' }, 'birthDateMissing'],
  ['a birth date that is none', { ...card, bornOn: '1987-02-30' }, 'birthDateInvalid'],
  ['a birth date to come', { ...card, bornOn: '2026-03-03' }, 'birthDateInvalid'],
  ['a birth date of another age', { ...card, bornOn: '1887-01-23' }, 'birthDateInvalid'],
  ['another birth date than the number', { ...card, bornOn: '1987-01-24' }, 'nikDoubtful'],
  ['the same, looked at again', { ...card, bornOn: '1987-01-24', isSure: true }, 'nik'],
  ['a region that was split', { ...card, nik: '1499022301870001' }, 'nikDoubtful'],
  ['the same, looked at again and kept', { ...card, nik: '1499022301870001', isSure: true }, 'nik'],
  ['a passport', { ...nothing, document: 'foreign', number: 'x 123-4567' }, 'foreign'],
  ['a permit to stay', { ...nothing, document: 'foreign', number: '2C21JE1234' }, 'foreign'],
  ['a passport without its number', { ...nothing, document: 'foreign' }, 'documentNumberMissing'],
  [
    'a passport with words for a number',
    { ...nothing, document: 'foreign', number: 'hilang!' },
    'documentNumberInvalid',
  ],
  ['nothing at all', { ...nothing, document: 'none' }, 'none'],
  ['a choice that nobody offered', { ...nothing, document: 'driving licence' }, 'none'],
]
for (const [name, typed, outcome] of rows)
  test(`${name} is ${outcome}`, () => {
    const read = readDetails(typed, { isPlace, today })
    assert.equal(read.ok ? read.value.document : read.refusal.refusal, outcome)
  })

test('each doubt is named', () => {
  const read = readDetails({ ...card, nik: '1499022301870000', bornOn: '1987-01-24' }, { isPlace, today })
  assert.deepEqual(read, {
    ok: false,
    refusal: { refusal: 'nikDoubtful', doubts: ['unknownRegency', 'otherBirthDate', 'zeroSerial'] },
  })
})

const days: readonly [string, string | null][] = [
  ['1987-01-23', '1987-01-23'],
  ['23-01-1987', '1987-01-23'],
  ['23/1/1987', '1987-01-23'],
  [' 23.01.1987 ', '1987-01-23'],
  ['23 1 1987', '1987-01-23'],
  ['31-02-1987', null],
  ['1987', null],
]
for (const [typed, day] of days)
  test(`“${typed}” is ${day ?? 'no day'}`, () => assert.equal(readBirthDate(typed)?.toString() ?? null, day))
