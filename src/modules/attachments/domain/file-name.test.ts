import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanName } from './file-name.ts'

const jpeg = 'image/jpeg'

for (const [given, clean] of [
  ['IMG 2031.JPG', 'IMG 2031.jpg'],
  ['C:\\Foto\\jalan rusak.jpeg', 'jalan rusak.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['halaman.html', 'halaman.jpg'],
  ['foto\r\nSet-Cookie: a=b.jpg', 'fotoSet-Cookie a=b.jpg'],
  ['laporan\u202Egpj.exe', 'laporangpj.jpg'],
  ['faktur\u2066fdp.\u2069exe', 'fakturfdp.jpg'],
  ['KTP\u200Basli\uFEFF.pdf.exe', 'KTPasli.pdf.jpg'],
  ['"><script>.jpg', 'script.jpg'],
  ['.jpg', 'berkas.jpg'],
  ['', 'berkas.jpg'],
  ['jembatan pacitan 🌉.jpg', 'jembatan pacitan 🌉.jpg'],
] as const)
  test(`“${given}” is kept as “${clean}”`, () => assert.equal(cleanName(given, jpeg), clean))

test('a long name keeps its ending', () => {
  assert.equal(cleanName(`${'é'.repeat(500)}.pdf`, 'application/pdf'), `${'é'.repeat(80)}.pdf`)
})
