import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmIn } from './alarm-words.ts'

const table: readonly [words: string, sounds: ReturnType<typeof alarmIn>][] = [
  ['Ada KEBAKARAN di belakang pasar!', 'danger'],
  ['Kabel putus, seorang anak tersengat listrik.', 'danger'],
  ['Tetangga saya dianiaya suaminya setiap malam.', 'violence'],
  ['Anak itu korban kekerasan di rumah yang terbakar.', 'violence'],
  ['My neighbour is being beaten.', 'violence'],
  ['Lampu jalan di depan SD padam sejak Senin.', null],
  ['Petugas pemadam tidak menjawab telepon.', null],
]

for (const [words, sounds] of table)
  test(`“${words}” sounds like ${sounds ?? 'neither danger nor violence'}`, () => assert.equal(alarmIn(words), sounds))
