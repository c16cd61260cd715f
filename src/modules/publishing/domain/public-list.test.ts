import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { cursorText, readCursor } from './public-list.ts'

const cursor = { filedOn: Temporal.PlainDate.from('2026-03-02'), number: '7K3M-92QX' as ReportNumber }

test('a place in the list can be written into an address and read again', () => {
  const read = readCursor(cursorText(cursor))
  assert.equal(read?.filedOn.toString(), '2026-03-02')
  assert.equal(read?.number, cursor.number)
})

for (const text of [
  '',
  '2026-03-02',
  '0000-01-01.7K3M-92QX',
  '2026-02-30.7K3M-92QX',
  '2026-03-02.7K3M-92QI',
  "2026-03-02.7K3M-92QX'--",
])
  test(`“${text}” is no place in the list`, () => assert.equal(readCursor(text), null))
