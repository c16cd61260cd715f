import assert from 'node:assert/strict'
import { test } from 'node:test'
import { birthDatesOf, coveredNik, doubtsOf, readNik, shownNik, type NikDoubt } from './nik.ts'

/** Places that exist in these tests; every number here is invented. */
const places = new Set(['14', '14.01', '14.01.02', '91', '91.71'])
const today = Temporal.PlainDate.from('2026-03-02')

const readings: readonly [typed: string, read: string | null][] = [
  ['1401022301870001', '1401022301870001'],
  ['1401 0223 0187 0001', '1401022301870001'],
  [' 14.01.02-230187-0001 ', '1401022301870001'],
  ['14/01/02/230187/0001', '1401022301870001'],
  ['１４０１０２２３０１８７０００１', '1401022301870001'],
  ['١٤٠١٠٢٢٣٠١٨٧٠٠٠١', '1401022301870001'],
  ['140102230187000', null],
  ['14010223018700011', null],
  ['14O1022301870001', null],
  ['', null],
]
for (const [typed, read] of readings)
  test(`“${typed}” is ${read === null ? 'not a NIK' : 'read'}`, () => {
    const result = readNik(typed)
    assert.equal(result.ok ? result.value : null, read)
  })

test('what is missing is counted, and a letter among the digits is named', () => {
  assert.deepEqual(readNik('1401 0223 0187'), {
    ok: false,
    refusal: { refusal: 'nikMalformed', digits: 12, hasOthers: false },
  })
  assert.deepEqual(readNik('14O1022301870001'), {
    ok: false,
    refusal: { refusal: 'nikMalformed', digits: 15, hasOthers: true },
  })
})

const doubts: readonly [nik: string, born: string | null, doubts: readonly NikDoubt[]][] = [
  ['1401022301870001', '1987-01-23', []],
  ['1401026301870001', '1987-01-23', []],
  ['1401022301870001', null, []],
  ['1401022301870001', '1987-01-24', ['otherBirthDate']],
  ['1401026301870001', '1987-02-23', ['otherBirthDate']],
  // A child of 2015, and somebody of 1926: the same two digits may be either.
  ['1401020503150001', '2015-03-05', []],
  ['1401020203260001', '1926-03-02', []],
  ['1401020203260001', '2026-03-02', []],
  ['1401020303260001', '2026-03-03', ['otherBirthDate']],
  ['1401022902000001', '2000-02-29', []],
  ['1401022902010001', null, ['impossibleDate']],
  ['1401024001870001', null, ['impossibleDate']],
  ['1401027201870001', null, ['impossibleDate']],
  ['1401020001870001', null, ['impossibleDate']],
  ['1401022313870001', '1987-01-23', ['impossibleDate']],
  ['1401022301870000', '1987-01-23', ['zeroSerial']],
  // Codes of regions that were split, renamed or never there: a NIK keeps the one it was born with.
  ['1401992301870001', '1987-01-23', ['unknownDistrict']],
  ['1499022301870001', '1987-01-23', ['unknownRegency']],
  ['5401022301870001', '1987-01-23', ['unknownProvince']],
  ['9171012301870001', '1987-01-23', ['unknownDistrict']],
  ['5499994113870000', '1987-01-23', ['unknownProvince', 'impossibleDate', 'zeroSerial']],
]
for (const [typed, born, expected] of doubts)
  test(`${typed}${born === null ? '' : ` born on ${born}`} raises ${expected.join(', ') || 'no doubt'}`, () => {
    const nik = readNik(typed)
    assert.ok(nik.ok)
    const birth = born === null ? null : Temporal.PlainDate.from(born)
    assert.deepEqual(doubtsOf(nik.value, { isPlace: (code) => places.has(code), born: birth, today }), expected)
  })

test('the century is open where both have been', () => {
  const nik = readNik('1401020503150001')
  assert.ok(nik.ok)
  assert.deepEqual(birthDatesOf(nik.value, today).map(String), ['2015-03-05', '1915-03-05'])
})

test('it is shown in fours, and covered but for its ends', () => {
  const nik = readNik('1401022301870001')
  assert.ok(nik.ok)
  assert.equal(shownNik(nik.value), '1401 0223 0187 0001')
  assert.equal(coveredNik(nik.value), '1401 •••• •••• 0001')
})
