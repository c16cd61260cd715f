import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visibleText, type DocumentPart } from '../../../../kernel/document-part.ts'
import { marksIn } from '../../../../kernel/personal-data/find-marks.ts'
import { findingsIn } from './findings.ts'

const part = (change: Partial<DocumentPart>): DocumentPart => ({
  where: 'page',
  at: '1',
  text: '',
  isHidden: false,
  marks: marksIn(change.text ?? ''),
  ...change,
})
const read = (...parts: readonly DocumentPart[]) => ({ parts, flaw: null })

test('the same words are found once, with every place where they stand', () => {
  const [one, ...others] = findingsIn(
    'surat.pdf',
    read(part({ text: 'HP 0812-5550-1234' }), part({ at: '3', text: 'Hubungi 0812-5550-1234.', isHidden: true })),
  )
  assert.deepEqual(others, [])
  assert.equal(one?.words, '0812-5550-1234')
  assert.equal(one.mark?.kind, 'phone')
  assert.deepEqual(
    one.places.map((place) => place !== 'fileName' && [place.at, place.isHidden]),
    [
      ['1', false],
      ['3', true],
    ],
  )
})

test('whoever wrote a document is found without a word before the name', () => {
  const [one] = findingsIn('surat.docx', read(part({ where: 'author', at: 'creator', text: 'Melati', isHidden: true })))
  assert.deepEqual([one?.words, one?.mark], ['Melati', null])
})

for (const [name, words] of [
  ['KTP_3201010101010001.pdf', '3201010101010001'],
  ['hp 0812-5550-1234.docx', '0812-5550-1234'],
  ['surat+untuk+budi@contoh.id.pdf', 'budi@contoh.id'],
] as const)
  test(`the name “${name}” tells of somebody`, () => {
    const [one] = findingsIn(name, read())
    assert.deepEqual([one?.words, one?.places], [words, ['fileName']])
  })

test('the text that everybody may read one day has nothing hidden in it', () => {
  assert.equal(visibleText(read(part({ text: 'terlihat' }), part({ text: 'rahasia', isHidden: true }))), 'terlihat')
})
