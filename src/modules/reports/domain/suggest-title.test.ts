import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestTitle } from './suggest-title.ts'
import { titleLength } from './text-lengths.ts'

const table: readonly [words: string, title: string][] = [
  ['Lampu jalan padam. Sudah sejak Senin.', 'Lampu jalan padam'],
  ['  Kapan\t KTP saya jadi?  Sudah sebulan.', 'Kapan KTP saya jadi'],
  ['Jalan berlubang\ndi depan sekolah', 'Jalan berlubang'],
  ['Tarifnya Rp 1.500 tetapi diminta Rp 5.000 di loket', 'Tarifnya Rp 1.500 tetapi diminta Rp 5.000 di loket'],
  ['A. Lampu jalan padam sejak Senin', 'A. Lampu jalan padam sejak Senin'],
]

for (const [words, title] of table)
  test(`“${words.slice(0, 30)}” is called “${title.slice(0, 30)}”`, () => assert.equal(suggestTitle(words), title))

test('a long sentence is cut between two words, and never in the middle of a character', () => {
  const words = 'Sejak hujan pekan lalu lubang di jalan menuju pasar makin dalam dan setiap pagi ada pengendara jatuh'
  assert.match(suggestTitle(words), /^Sejak hujan .* pagi ada…$/)
  assert.ok(suggestTitle(`${'x'.repeat(88)}😀😀😀`).isWellFormed())
})

test('whatever may be a text gives what may be a title', () => {
  for (const words of ['.'.repeat(10), '\n\n..........', 'a b c d e f', 'x'.repeat(20_000)]) {
    const { length } = suggestTitle(words)
    assert.ok(length >= titleLength.min && length <= titleLength.max, words.slice(0, 20))
  }
})
