import assert from 'node:assert/strict'
import { buffer, text } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import { inflateSync } from 'node:zlib'
import { Readable } from 'node:stream'
import excel from 'exceljs'
import { fileReport } from '../../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import { writeCsv } from '../../../../web/sheet/csv.ts'
import { writeXlsx } from '../../../../web/sheet/xlsx.ts'
import { exportRegister } from '../../usecases/export-register.ts'
import { keepRegister } from '../../usecases/keep-register.ts'
import { sheetOf, type Book } from './book.ts'
import { bookColumns } from './columns.ts'
import { writePdf } from './pdf.ts'

const subjects = ['=HYPERLINK("http://jahat.test")', '+62 tidak dijawab', '-1 lampu', '@semua', 'Lampu, "padam"\nlagi']

async function given(t: TestContext): Promise<{ room: TestRoom; numbers: readonly ReportNumber[] }> {
  const room = await openRoom(t, { reactions: [keepRegister] })
  const numbers: ReportNumber[] = []
  for (const title of subjects) numbers.push(await fileReport(room, { title, agency: 'kampar' as AgencyId }))
  return { room, numbers }
}

async function bookOf(room: TestRoom, format: string): Promise<Book> {
  const day = Temporal.PlainDate.from('2026-03-02')
  const asked = { from: day, to: day, agency: null, phase: null, kind: null, category: null, channel: null }
  const names = { law: await room.lawShelf.open(), language: 'id' as const }
  const officer = await room.officer('coordinator@kampar.test')
  return {
    ...names,
    batches: exportRegister(room, officer, { ...asked, format, because: null }),
    columns: bookColumns(names),
    agency: 'Kabupaten Kampar',
    from: day,
    to: day,
    printedOn: day,
  }
}

test('a workbook read back says what the book says: days as days, words as words, the head frozen', async (t) => {
  const { room, numbers } = await given(t)
  const workbook = new excel.Workbook()
  await workbook.xlsx.load((await buffer(Readable.from(writeXlsx(sheetOf(await bookOf(room, 'xlsx')))))) as never)
  const sheet = workbook.worksheets[0] ?? assert.fail('a workbook without a sheet')
  assert.deepEqual(
    sheet.views.map(({ state, ...view }) => [state, 'ySplit' in view && view.ySplit]),
    [['frozen', 1]],
  )
  assert.deepEqual(
    (sheet.getRow(1).values as string[]).slice(1),
    bookColumns(await bookOf(room, 'xlsx')).map(({ label }) => label),
  )
  const columnOf = (label: string): number => (sheet.getRow(1).values as string[]).indexOf(label)
  for (const [i, number] of numbers.entries()) {
    const row = sheet.getRow(i + 2)
    assert.equal(row.getCell(columnOf('Nomor laporan')).value, number)
    const subject = row.getCell(columnOf('Perihal'))
    assert.equal(subject.value, subjects[i])
    assert.equal(subject.type, excel.ValueType.String)
    assert.equal(subject.numFmt, '@')
    const filedOn = row.getCell(columnOf('Tanggal diterima')).value
    assert.ok(typeof filedOn === 'object' && filedOn !== null && 'toISOString' in filedOn, 'a day is no day')
    assert.equal(filedOn.toISOString().slice(0, 10), '2026-03-02')
    assert.equal(row.getCell(1).value, i + 1)
  }
  assert.equal(sheet.rowCount, subjects.length + 1)
})

test('a CSV begins with its mark, keeps commas, quotes and lines, and calculates nothing', async (t) => {
  const { room } = await given(t)
  const csv = await text(Readable.from(writeCsv(sheetOf(await bookOf(room, 'csv')))))
  assert.ok(csv.startsWith('\u{FEFF}No.,Nomor laporan,Tanggal diterima,'))
  assert.ok(csv.endsWith('\r\n'))
  assert.match(csv, /,"'=HYPERLINK\(""http:\/\/jahat.test""\)",/)
  for (const start of [",'+62 tidak", ",'-1 lampu", ",'@semua"]) assert.ok(csv.includes(start), start)
  assert.match(csv, /,"Lampu, ""padam""\nlagi",/)
  assert.match(csv, /,2026-03-02,/)
})

test('a printed book has every report under its office and period, each page with its number', async (t) => {
  const { room, numbers } = await given(t)
  for (let n = 0; n < 40; n += 1) await fileReport(room, { agency: 'kampar' as AgencyId })
  const pages = pagesOf(await buffer(Readable.from(writePdf(await bookOf(room, 'pdf')))))
  assert.ok(pages.length > 1)
  for (const [i, page] of pages.entries()) {
    assert.match(page, /Kabupaten Kampar/)
    assert.match(page, /Buku registrasi · Diterima Senin, 2 Maret 2026/)
    assert.match(page, /Disposisi/)
    assert.match(page, new RegExp(`Halaman ${i + 1}(?!\\d)`))
  }
  for (const number of numbers) assert.ok(pages.some((page) => page.includes(number)))
  assert.match(pages.at(-1) ?? '', /Jumlah laporan dalam buku ini: 45/)
})

/** The words of each page, as they follow each other. */
function pagesOf(pdf: Buffer): string[] {
  const raw = pdf.toString('latin1')
  assert.ok(raw.startsWith('%PDF-'))
  return [...raw.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].flatMap(([, body = '']) => {
    const content = inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    const words = [...content.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) =>
      [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join(''),
    )
    return words.length === 0 ? [] : [words.join(' ')]
  })
}
