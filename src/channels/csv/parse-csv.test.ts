import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseCsv, writeCsvRow, type CsvRow } from './parse-csv.ts'

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}
const rowsOf = (text: string, { separator = ',', pieces = 7 } = {}): Promise<CsvRow[]> =>
  Array.fromAsync(parseCsv(inPieces(text, pieces), separator))
const lines = async (text: string) => (await rowsOf(text)).map(({ line }) => line)
const cellsOf = async (text: string) => (await rowsOf(text)).map(({ cells }) => cells)

test('any table survives being written and read, however it arrives in pieces', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ') }),
  )
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, separator, pieces) => {
        const text = rows.map((cells) => writeCsvRow(cells, separator)).join('')
        const read = await rowsOf(text, { separator, pieces })
        assert.deepEqual(
          read.map(({ cells }) => cells),
          rows,
        )
        assert.ok(read.every(({ fault }) => fault === null))
      },
    ),
  )
})

test('rows may end as any system ends them, the last one not at all, and empty lines are no rows', async () => {
  for (const end of ['\n', '\r\n', '\r'])
    assert.deepEqual(await cellsOf(`a,b${end}${end}1,2${end}3,`), [
      ['a', 'b'],
      ['1', '2'],
      ['3', ''],
    ])
})

test('a row knows the line of the file it begins on', async () => {
  assert.deepEqual(await lines('a\n"1\n2\n3"\nb\n\nc'), [1, 2, 5, 7])
  assert.deepEqual(await lines('a\r\n"1\r\n2"\r\nb'), [1, 2, 4])
})

test('what is not written by the rule is named, and the rows around it are read', async () => {
  const read = await rowsOf('a,b\n"x"y,1\n2"3,4\n5,6\n"7,8\n9')
  assert.deepEqual(
    read.map(({ cells, fault }) => [cells, fault]),
    [
      [['a', 'b'], null],
      [['xy', '1'], 'textAfterQuote'],
      [['2"3', '4'], null],
      [['5', '6'], null],
      [['7,8\n9'], 'quoteNeverClosed'],
    ],
  )
})

test('a quote that is never closed does not take the memory with it', async () => {
  const read = await rowsOf(`a\n"${'x'.repeat(1_100_000)}\nb\n`, { pieces: 65_536 })
  assert.deepEqual(
    read.map(({ fault, cells }) => [fault, (cells[0] ?? '').length <= 1_000_000]),
    [
      [null, true],
      ['rowTooLong', true],
      [null, true],
    ],
  )
})
