import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import { constants, deflateRawSync } from 'node:zlib'
import Exceljs from 'exceljs'
import Pdf from 'pdfkit'
import sharp from 'sharp'
import { archiveOf, letterOf } from '../../../test/harness/archives.ts'
import { testFolder } from '../../../test/harness/files.ts'
import type { MediaType } from '../../kernel/attachments.ts'
import { readDocument } from './read-document.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const openText = 'application/vnd.oasis.opendocument.text'
const openSheet = 'application/vnd.oasis.opendocument.spreadsheet'

async function pathOf(t: TestContext, content: Uint8Array): Promise<string> {
  const path = join(await testFolder(t), 'asli')
  await writeFile(path, content)
  return path
}

/** What was read, a line for each part: hidden ones begin with a star. */
async function read(t: TestContext, content: Uint8Array, mediaType: MediaType): Promise<string[]> {
  const { parts, flaw } = await readDocument(await pathOf(t, content), mediaType)
  assert.equal(flaw, null)
  return parts.map(({ where, at, text, isHidden }) => `${isHidden ? '*' : ''}${where} ${at}: ${text}`)
}

const w = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

test('a letter tells what was deleted in it, noted, hidden, who wrote it, and where its pictures were taken', async (t) => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ratna Suyatmi' } })
    .toBuffer()
  const letter = await letterOf('', {
    'word/document.xml': w(
      '<w:p><w:r><w:t>Lampu di </w:t></w:r><w:del w:author="Budi Santoso"><w:r><w:delText>rumah Pak Joko</w:delText></w:r></w:del><w:r><w:t>pasar &amp; jalan padam.</w:t></w:r></w:p>' +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>NIK 3201010101010001</w:t></w:r></w:p>',
    ),
    'word/comments.xml':
      '<w:comments><w:comment w:author="Sari Dewi"><w:p><w:r><w:t>Telepon 0812-5550-1234</w:t></w:r></w:p></w:comment></w:comments>',
    'word/header1.xml': '<w:hdr><w:p><w:r><w:t>Rahasia</w:t></w:r></w:p></w:hdr>',
    'docProps/core.xml':
      '<cp:coreProperties><dc:creator>Melati Harahap</dc:creator><cp:lastModifiedBy>Rudi</cp:lastModifiedBy><dc:title>Surat</dc:title></cp:coreProperties>',
    'word/media/image1.jpeg': photo,
    'word/embeddings/tabel.xlsx': 'x',
  })
  const parts = await read(t, letter, word)
  for (const expected of [
    'paragraph 1: Lampu di pasar & jalan padam.',
    '*deleted 1: rumah Pak Joko',
    '*paragraph 2: NIK 3201010101010001',
    '*author document: Budi Santoso',
    '*comment comments: Telepon 0812-5550-1234',
    '*author comments: Sari Dewi',
    'margin header1: Rahasia',
    '*author creator: Melati Harahap',
    '*author lastModifiedBy: Rudi',
    '*property title: Surat',
    '*embedded word/embeddings/tabel.xlsx: word/embeddings/tabel.xlsx',
  ])
    assert.ok(parts.includes(expected), `${expected} is not among\n${parts.join('\n')}`)
  assert.ok(parts.some((one) => one.startsWith('*picture word/media/image1.jpeg') && one.includes('Ratna Suyatmi')))
})

test('a workbook tells of hidden sheets, rows and columns, of notes, and who wrote it', async (t) => {
  const book = new Exceljs.Workbook()
  book.creator = 'Melati Harahap'
  const open = book.addWorksheet('Daftar')
  open.getCell('A1').value = 'Nama'
  open.getCell('B2').value = 3201010101010001
  open.getCell('A2').note = 'Telepon 0812-5550-1234'
  open.getCell('C3').value = 'tersembunyi'
  open.getColumn(3).hidden = true
  open.getCell('A4').value = 'baris'
  open.getRow(4).hidden = true
  book.addWorksheet('Rahasia', { state: 'veryHidden' }).getCell('A1').value = 'Budi Santoso'
  const parts = await read(t, new Uint8Array(await book.xlsx.writeBuffer()), workbook)
  for (const expected of [
    'cell Daftar!A1: Nama',
    'cell Daftar!B2: 3201010101010001',
    '*cell Daftar!C3: tersembunyi',
    '*cell Daftar!A4: baris',
    '*cell Rahasia!A1: Budi Santoso',
    '*author creator: Melati Harahap',
    '*comment A2: Telepon 0812-5550-1234',
  ])
    assert.ok(parts.includes(expected), `${expected} is not among\n${parts.join('\n')}`)
})

test('an open document tells of deleted text, notes and their writers, and of hidden sheets', async (t) => {
  const text = await archiveOf({
    'content.xml':
      '<office:text><text:tracked-changes><text:deletion><office:change-info><dc:creator>Budi</dc:creator></office:change-info><text:p>rumah Pak Joko</text:p></text:deletion></text:tracked-changes><text:p>Lampu <office:annotation><dc:creator>Sari</dc:creator><text:p>Tanya Rudi</text:p></office:annotation>padam</text:p></office:text>',
    'meta.xml': '<office:meta><meta:initial-creator>Melati</meta:initial-creator></office:meta>',
  })
  const parts = await read(t, text, openText)
  for (const expected of [
    '*author tracked-changes: Budi',
    '*deleted 1: rumah Pak Joko',
    '*author annotation: Sari',
    '*author initial-creator: Melati',
  ])
    assert.ok(parts.includes(expected), `${expected} is not among\n${parts.join('\n')}`)
  assert.ok(parts.some((one) => one.startsWith('*comment') && one.endsWith('Tanya Rudi')))
  assert.ok(parts.some((one) => one.includes('padam')))

  const sheet = await archiveOf({
    'content.xml':
      '<office:spreadsheet><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style><table:table table:name="Satu"><table:table-row><table:table-cell table:number-columns-repeated="27"/><table:table-cell><text:p>isi</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Dua" table:style-name="ta2"><table:table-row><table:table-cell><text:p>Budi</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
  })
  assert.deepEqual(await read(t, sheet, openSheet), ['cell Satu!AB1: isi', '*cell Dua!A1: Budi'])
})

test('a PDF is read page by page, with the notes on it and who wrote it', async (t) => {
  const pdf = new Pdf({ info: { Author: 'Melati Harahap', Title: 'Surat' } })
  pdf.text('NIK 3201010101010001')
  pdf.note(100, 100, 20, 20, 'Telepon 0812-5550-1234')
  pdf.addPage().text('Halaman dua')
  pdf.end()
  const parts = await read(t, await buffer(pdf), 'application/pdf')
  for (const expected of [
    '*author Author: Melati Harahap',
    '*property Title: Surat',
    'page 1: NIK 3201010101010001',
    '*comment 1: Telepon 0812-5550-1234',
    'page 2: Halaman dua',
  ])
    assert.ok(parts.includes(expected), `${expected} is not among\n${parts.join('\n')}`)
})

test('a locked document, a broken one, and one that goes on beyond measure say so', async (t) => {
  const locked = new Pdf({ userPassword: 'rahasia' })
  locked.text('x')
  locked.end()
  const flawOf = async (content: Uint8Array, mediaType: MediaType) =>
    (await readDocument(await pathOf(t, content), mediaType)).flaw
  assert.equal(await flawOf(await buffer(locked), 'application/pdf'), 'encrypted')
  assert.equal(await flawOf(Buffer.from('%PDF-1.4 nothing %%EOF'), 'application/pdf'), 'broken')
  assert.equal(await flawOf(Buffer.from('PK nothing'), word), 'broken')
  const paragraphs = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(20_001)
  assert.equal(await flawOf(await letterOf('', { 'word/document.xml': w(paragraphs) }), word), 'tooLong')
  const huge = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`word/header${n}.xml`, Buffer.alloc(9_000_000, ' ')]),
  )
  assert.equal(await flawOf(await letterOf('', huge), word), 'tooLong')
})

/** A PDF with one page, of so many megabytes of spaces that are packed into a thousandth of it. */
function unfoldingPdf(megabytes: number): Buffer {
  const folded = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const stream = Buffer.concat([Buffer.of(0x78, 0xda), ...Array.from({ length: megabytes / 16 }, () => folded)])
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
  ].map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`)
  // Without a table of places a reader looks for the objects itself.
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n`, 'latin1')
}

test('a document that unfolds outside of every heap is given up before it fills the memory', async (t) => {
  const path = await pathOf(t, unfoldingPdf(2048))
  const before = process.memoryUsage.rss()
  let most = 0
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 20)
  t.after(() => clearInterval(watching))
  assert.deepEqual(await readDocument(path, 'application/pdf'), { parts: [], flaw: 'tooLong' })
  assert.ok(most < 700 * 1024 * 1024, `${most} bytes more`)
})

test('a document that keeps its reader busy is given up, and the program goes on meanwhile', async (t) => {
  // Each sign opens something that never ends, and is looked at to the very end of the text.
  const endless = await letterOf('', { 'word/document.xml': '<a "'.repeat(400_000) })
  const path = await pathOf(t, endless)
  let ticks = 0
  const ticking = setInterval(() => (ticks += 1), 20)
  t.after(() => clearInterval(ticking))
  const { parts, flaw } = await readDocument(path, word, 600)
  assert.deepEqual([parts, flaw], [[], 'tooLong'])
  assert.ok(ticks >= 5, 'the program stood still')
  assert.deepEqual(await read(t, await letterOf('sesudahnya'), word), ['paragraph 1: sesudahnya'])
})
