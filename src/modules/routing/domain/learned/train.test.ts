import assert from 'node:assert/strict'
import { test } from 'node:test'
import { featuresOf, likenessOf, tokensOf, type Clues } from './features.ts'
import { guess } from './linear-model.ts'
import { measure } from './measure.ts'
import { train, type Example } from './train.ts'

const clues = (text: string, more: Partial<Clues> = {}): Clues => ({ text, areaCode: null, category: null, ...more })
const example = (label: string, asked: Clues): Example => ({ features: featuresOf(asked), label })

const about: Readonly<Record<string, readonly string[]>> = {
  roads: [
    'jalan berlubang dekat pasar',
    'aspal jalan rusak parah',
    'jembatan retak dan jalan amblas',
    'lubang di jalan raya',
  ],
  water: ['air keran mati tiga hari', 'pipa air bocor di depan rumah', 'air keruh dan bau', 'tagihan air tidak wajar'],
  schools: ['atap sekolah bocor', 'pungutan di sekolah dasar', 'guru tidak hadir di sekolah', 'bangku sekolah patah'],
}
const examples = Object.entries(about).flatMap(([label, texts]) => texts.map((text) => example(label, clues(text))))

test('a text goes where texts of its kind went before, also in words that nobody wrote yet', () => {
  const model = train(examples)
  const first = (text: string) => guess(model, featuresOf(clues(text)))[0]?.label
  assert.equal(first('Mohon perbaikan, jalannya berlubang sekali'), 'roads')
  assert.equal(first('sudah seminggu AIR di rumah kami mati'), 'water')
  assert.equal(first('anak saya diminta pungutan di sekolah'), 'schools')
})

test('what is known besides decides where the words say nothing', () => {
  const model = train(
    ['14.01.02', '14.01.05'].flatMap((areaCode) =>
      Array.from({ length: 4 }, (_, n) => example(areaCode, clues(`mohon ditindaklanjuti ${n}`, { areaCode }))),
    ),
  )
  const [likeliest] = guess(model, featuresOf(clues('mohon bantuan', { areaCode: '14.01.05.2003' })))
  assert.equal(likeliest?.label, '14.01.05')
})

test('confidences are shares of one, and a text without a known word is none too sure', () => {
  const model = train(examples)
  const guesses = guess(model, featuresOf(clues('xyzzy')))
  const sum = guesses.reduce((all, { confidence }) => all + confidence, 0)
  assert.ok(Math.abs(sum - 1) < 1e-6, `the shares add up to ${sum}`)
  assert.ok((guesses[0]?.confidence ?? 1) < 0.5)
})

test('the same examples make the same model', () => {
  assert.deepEqual(train(examples), train(examples))
})

test('what stands in one text alone is not in the model', () => {
  const { features } = train([...examples, example('roads', clues('zarathustra'))])
  assert.ok([...featuresOf(clues('zarathustra')).said].every((hash) => !features.includes(hash)))
})

test('numbers are forgotten, that there was one is not', () => {
  assert.deepEqual(tokensOf('RT 03/RW 12, NIK 1401012345678901'), ['rt', '#', 'rw', '#', 'nik', '#'])
})

test('nearly identical texts stand on one side of a measurement', () => {
  const text = 'Selamat pagi, lampu jalan di depan balai desa padam sejak minggu lalu, mohon diperbaiki'
  assert.equal(likenessOf(`${text} 1234`), likenessOf(`${text} 99`))
})

test('a measurement asks only about what it did not learn from, and counts what the most frequent label reaches', () => {
  const foldable = examples.map((one, n) => ({ ...one, fold: n }))
  const { asked, first, amongThree, baseline, byLabel } = measure(foldable, [0, 1, 2, 3, 4])
  assert.equal(asked, 12)
  assert.equal(amongThree, 12)
  assert.ok(first > baseline)
  assert.equal(
    [...byLabel.values()].reduce((sum, hits) => sum + hits.asked, 0),
    12,
  )
  assert.equal(
    [...byLabel.values()].reduce((sum, hits) => sum + hits.right, 0),
    first,
  )
})
