import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { copyOf, settle, type SettledWords } from './settling.ts'

const redact = (words: string): SettledWords => ({ words, choice: 'redact', why: null })
const less = (words: string): SettledWords => ({ words, choice: 'generalise', why: null })
const keep = (words: string): SettledWords => ({ words, choice: 'keep', why: 'officesOwn' })

const original = {
  title: 'Lampu padam',
  text: 'Nama saya Ratna Suyatmi, HP 0812-5550-1234. Hubungi kantor 0733 555012.',
}

test('a copy that nobody decided about has everything that is marked taken out', () => {
  assert.equal(copyOf(original.text, []), 'Nama saya [nama], HP [nomor telepon]. Hubungi kantor [nomor telepon].')
})

test('a name that is marked once is taken out wherever it stands', () => {
  assert.equal(
    copyOf('Nama saya Ratna. Di toko itu RATNA ditolak.', []),
    'Nama saya [nama]. Di toko itu [nama] ditolak.',
  )
})

test('what was decided to stay stays, and what no mark found is taken out wherever it stands', () => {
  assert.equal(
    copyOf('Toko Makmur milik Pak Ratna. TOKO  MAKMUR buka; makmurnya bukan.', [redact('toko makmur'), keep('Ratna')]),
    '[disamarkan] milik Pak Ratna. [disamarkan] buka; makmurnya bukan.',
  )
})

test('what is said less exactly loses what would tell who it is', () => {
  assert.equal(
    copyOf('Nama: Ratna Suyatmi, lahir 5 Mei 1990', [less('Ratna Suyatmi'), less('5 Mei 1990')]),
    'Nama: R.S., lahir tahun 1990',
  )
  assert.equal(copyOf('HP 081255501234', [less('081255501234')]), 'HP [nomor telepon]')
})

test('a copy with a mark that nobody decided to keep is not settled', () => {
  assert.deepEqual(settle(original, original, []).unsettled, ['Ratna Suyatmi', '0812-5550-1234', '0733 555012'])
  const copy = { title: original.title, text: copyOf(original.text, [keep('0733 555012')]) }
  assert.deepEqual(settle(original, copy, []).unsettled, ['0733 555012'])
  const settled = settle(original, copy, [keep('0733 555012')])
  assert.deepEqual(settled.unsettled, [])
  assert.deepEqual(
    settled.marks.map(({ source, kind, choice, why }) => [source, kind, choice, why]),
    [
      ['text', 'name', 'redact', null],
      ['text', 'phone', 'redact', null],
      ['text', 'phone', 'keep', 'officesOwn'],
    ],
  )
})

test('a name that stays readable once the word before it is gone is still unsettled', () => {
  const copy = { title: original.title, text: 'Lampu dilaporkan oleh warga, yaitu Ratna Suyatmi.' }
  assert.deepEqual(settle(original, copy, []).unsettled, ['Ratna Suyatmi'])
})

test('what is typed into the copy alone is looked at too, and kept by its place in the copy', () => {
  const copy = { title: 'Lampu padam', text: 'Hubungi 081255509876.' }
  assert.deepEqual(settle({ title: '', text: '' }, copy, []).unsettled, ['081255509876'])
  const { marks, unsettled } = settle({ title: '', text: '' }, copy, [keep('081255509876')])
  assert.deepEqual(unsettled, [])
  assert.deepEqual(
    marks.map(({ source, start, end }) => [source, start, end]),
    [['copyText', 8, 20]],
  )
})

test('keeping something needs its reason', () => {
  const words: SettledWords = { words: '081255501234', choice: 'keep', why: null }
  const text = 'HP 081255501234'
  assert.deepEqual(settle({ title: '', text }, { title: '', text }, [words]).unsettled, ['081255501234'])
})

const parts = fc.array(
  fc.constantFrom(
    'nama saya ',
    'Ratna ',
    'Budi Santoso',
    ', ',
    '081255501234',
    ' 1611014507900003 ',
    'Jl. Merdeka No. 12',
    'lampu padam. ',
    '\n',
    'a@contoh.test ',
  ),
  { maxLength: 12 },
)

test('a copy made by taking out all that is marked has nothing unsettled', () => {
  fc.assert(
    fc.property(parts, (words) => {
      // Words that run into one another may give another mark once what stood before them is gone, which is told then.
      const text = words.join(' ')
      const once = copyOf(text, [])
      const twice = copyOf(once, [])
      assert.deepEqual(settle({ title: '', text: once }, { title: '', text: twice }, []).unsettled, [])
    }),
  )
})

test('words stand there again only as whole words, also where their signs repeat themselves', () => {
  assert.equal(
    copyOf('Kain ab-ab. Xab-ab-ab, ab-abc, (AB-AB)', [redact('ab-ab')]),
    'Kain [disamarkan]. Xab-[disamarkan], ab-abc, ([disamarkan])',
  )
  assert.equal(copyOf('𝐀na dan 𝐀nak', [redact('𝐀na')]), '[disamarkan] dan 𝐀nak')
})
