import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marksIn } from './find-marks.ts'
import type { PersonalKind } from './mark.ts'

const found = (text: string): (readonly [PersonalKind, string])[] =>
  marksIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

/** Every value here is invented. */
const cases: readonly (readonly [name: string, text: string, ...marks: (readonly [PersonalKind, string])[]])[] = [
  ['a NIK as it is', 'NIK 1611014507900003 ya', ['identityNumber', '1611014507900003']],
  ['a NIK that could not exist', 'KTP: 9999999999999999', ['identityNumber', '9999999999999999']],
  ['a NIK without a word before it', 'ini 1611014507900003', ['identityNumber', '1611014507900003']],
  ['a NIK in fours', '1611 0145 0790 0003', ['identityNumber', '1611 0145 0790 0003']],
  ['a NIK with dots', '16.11.01.450790.0003', ['identityNumber', '16.11.01.450790.0003']],
  ['a NIK with dashes', '161101-450790-0003', ['identityNumber', '161101-450790-0003']],
  ['a NIK over two lines', 'No. KK 16110145\n07900003 saya', ['identityNumber', '16110145\n07900003']],
  ['a NIK over two lines of Windows', '1611014507\r\n900003', ['identityNumber', '1611014507\r\n900003']],
  ['a line break that was written out', '16110145\\n07900003', ['identityNumber', '16110145\\n07900003']],
  ['a NIK with O for nought and l for one', 'NIK 16llO145O79OOOO3', ['identityNumber', '16llO145O79OOOO3']],
  ['a NIK in wide digits', '１６１１０１４５０７９００００３', ['identityNumber', '１６１１０１４５０７９００００３']],
  ['a NIK in Arabic digits', '١٦١١٠١٤٥٠٧٩٠٠٠٠٣', ['identityNumber', '١٦١١٠١٤٥٠٧٩٠٠٠٠٣']],
  ['a NIK in Javanese digits', '꧑꧖꧑꧑꧐꧑꧔꧕꧐꧗꧙꧐꧐꧐꧐꧓', ['identityNumber', '꧑꧖꧑꧑꧐꧑꧔꧕꧐꧗꧙꧐꧐꧐꧐꧓']],
  ['a NIK in mathematical digits', '𝟏𝟔𝟏𝟏𝟎𝟏𝟒𝟓𝟎𝟕𝟗𝟎𝟎𝟎𝟎𝟑', ['identityNumber', '𝟏𝟔𝟏𝟏𝟎𝟏𝟒𝟓𝟎𝟕𝟗𝟎𝟎𝟎𝟎𝟑']],
  [
    'a NIK with hard and thin spaces',
    '1611\u00a00145\u20090790\u202f0003',
    ['identityNumber', '1611\u00a00145\u20090790\u202f0003'],
  ],
  [
    'a NIK with signs that nobody sees',
    '1611\u200b0145\u200d0790\ufeff0003',
    ['identityNumber', '1611\u200b0145\u200d0790\ufeff0003'],
  ],
  ['a NIK with long dashes', '1611–0145–0790–0003', ['identityNumber', '1611–0145–0790–0003']],
  [
    'a NIK inside thirty digits',
    'no 000111611014507900003845612930',
    ['identityNumber', '000111611014507900003845612930'],
  ],
  ['a NIK that touches letters', 'ktp1611014507900003atas', ['identityNumber', '1611014507900003']],
  [
    'a NIK and a telephone in one breath',
    '1611014507900003 081255501234',
    ['identityNumber', '1611014507900003'],
    ['phone', '081255501234'],
  ],
  ['four years', 'tahun 2015 2016 2017 2018'],
  ['a mobile number', 'hub 081255501234', ['phone', '081255501234']],
  ['with the country’s code', '+62 812-5550-1234', ['phone', '+62 812-5550-1234']],
  ['the code without its plus', '6281255501234', ['phone', '6281255501234']],
  ['with dots', '0812.5550.1234', ['phone', '0812.5550.1234']],
  ['with spaces', '0812 5550 1234', ['phone', '0812 5550 1234']],
  ['with O for nought', 'O812555O1234', ['phone', 'O812555O1234']],
  ['a town’s telephone', 'telepon (021) 5550 123', ['phone', '(021) 5550 123']],
  ['a town’s telephone with a dash', '0733-555012', ['phone', '0733-555012']],
  [
    'every number, not only the first',
    '081255501234/081255509876',
    ['phone', '081255501234'],
    ['phone', '081255509876'],
  ],
  ['an e-mail address', 'ke warga.satu@contoh.test ya', ['email', 'warga.satu@contoh.test']],
  ['an e-mail address in words', 'warga.satu at contoh dot com', ['email', 'warga.satu at contoh dot com']],
  ['an e-mail address with brackets', 'warga.satu (at) contoh.com', ['email', 'warga.satu (at) contoh.com']],
  ['an e-mail address with spaces', 'warga.satu @ contoh.com', ['email', 'warga.satu @ contoh.com']],
  ['an e-mail address in wide signs', 'warga＠contoh.test', ['email', 'warga＠contoh.test']],
  ['an office’s address', 'ke dinas.pu@kampar.go.id'],
  ['an account', 'no rekening 0123-01-012345-50-1', ['accountNumber', '0123-01-012345-50-1']],
  ['a customer of the electricity company', 'ID pelanggan PLN: 512345678901', ['accountNumber', '512345678901']],
  ['a taxpayer', 'NPWP 01.234.567.8-901.000', ['accountNumber', '01.234.567.8-901.000']],
  ['a passport', 'paspor A1234567', ['accountNumber', 'A1234567']],
  ['letters that belong to the number', 'nomor BU61030702', ['accountNumber', 'BU61030702']],
  ['money', 'sebesar Rp 250000000 dan Rp1.500.000.000'],
  ['a day', 'tanggal 12-03-2024 jam 10.30'],
  ['a plate', 'mobil BG 1234 XA lewat', ['plate', 'BG 1234 XA']],
  ['a plate in small letters', 'nopol bm 1234 xa', ['plate', 'bm 1234 xa']],
  ['a birth date', 'TTL: Lawang, 5 Mei 1990', ['birthDate', '5 Mei 1990']],
  ['another birth date', 'tanggal lahir 05/05/1990', ['birthDate', '05/05/1990']],
  ['only the house of a street', 'Jl. Merdeka No. 12 rusak', ['address', 'No. 12']],
  [
    'a whole address where somebody lives',
    'Alamat: Jl. Melati 5 RT 01/RW 02, Talang',
    ['address', 'Jl. Melati 5 RT 01/RW 02, Talang'],
  ],
  ['a street', 'Jalan Merdeka rusak parah'],
  ['a paragraph of a law', 'menurut UU nomor 25 tahun 2009'],
  ['a name', 'nama saya Suyatmi Ranti', ['name', 'Suyatmi Ranti']],
  ['a name in small letters', 'atas nama joko widagdo, mohon', ['name', 'joko']],
  ['a name after its title', 'menurut Ibu Ratna kemarin', ['name', 'Ratna']],
  ['a field of a form', 'Nama: RATNA SUYATMI\nUmur 40', ['name', 'RATNA SUYATMI']],
  ['an abbreviation', 'a.n. Suyatmi', ['name', 'Suyatmi']],
  ['an official’s name', 'Camat setempat, Bapak Camat Suyono', ['name', 'Suyono']],
  ['an office', 'Bapak Bupati dan Ibu Lurah'],
  ['somebody who says nothing of themselves', 'saya ingin melapor, kami menunggu'],
  ['a name on social media', 'akun @warga_satu', ['handle', '@warga_satu']],
  ['a link', 'lihat https://contoh.test/a?b=1.', ['link', 'https://contoh.test/a?b=1']],
  ['a place on the map', 'di -3.80123, 102.91234', ['coordinates', '-3.80123, 102.91234']],
]

for (const [name, text, ...marks] of cases)
  test(`${name} is marked as what it is`, () => assert.deepEqual(found(text), marks))

test('an answer of an office that names nobody has no marks', () => {
  const text =
    'Jalan Sudirman sepanjang 200 meter telah ditambal pada tanggal 12 Maret 2026 oleh Dinas Pekerjaan Umum dengan biaya ' +
    'Rp 35.000.000. Pekerjaan selesai pukul 16.00 WIB sesuai Peraturan Bupati Nomor 12 Tahun 2024.'
  assert.deepEqual(found(text), [])
})

/** What detectors stumble over, again and again. */
const shreds = [
  ...'08+ \n.-()/@a2l'.split(''),
  ...'62|1611014507900003|081255501234|at|dot|O|nama|saya|Pak|Ratna|no|rekening|Jl.|No. 12|lahir|𝟏|１|é|😀|Rp'.split(
    '|',
  ),
  '\u200b',
  '\ud83d',
  '\\n',
]
const texts = fc.array(fc.constantFrom(...shreds), { maxLength: 300 }).map((parts) => parts.join(''))

function inOrder(text: string): void {
  let last = 0
  for (const { start, end } of marksIn(text)) {
    assert.ok(start >= last && end > start && end <= text.length)
    last = end
  }
}

test('marks stand in order, apart from each other and within the text, whatever it is', () => {
  fc.assert(fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 400 })), inOrder))
})

/** With anything worse than linear these would not come to an end. */
for (const shred of [...shreds, 'a.', '1 ', '0-', 'nama ', 'saya Pak ', '@a ', '(0', 'no.', 'Jl. No. '])
  test(`a very long text of “${JSON.stringify(shred)}” is read to its end`, () => {
    inOrder(shred.repeat(Math.ceil(200_000 / shred.length)))
  })
